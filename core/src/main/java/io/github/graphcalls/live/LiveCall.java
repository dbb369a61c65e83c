package io.github.graphcalls.live;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.result.CallEnd;
import io.github.graphcalls.call.value.Evolvable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@link LiveCalls} holds of one call: no document, so that a million fit into memory. Immutable and safe for use by several
 * threads.
 */
public final class LiveCall {

    static final long NO_NUMBER = -1;

    private final CallId id;
    private final Instant lastHeard;
    private final Instant stateSince;
    private final @Nullable Evolvable<CallState> state;
    private final long rosterNumber;
    private final @Nullable CallEvidence evidence;
    private final @Nullable CallEnd end;
    private final Set<Doubt> doubts;

    LiveCall(LiveCallBuilder values) {
        id = values.id;
        lastHeard = values.lastHeard;
        stateSince = values.stateSince;
        state = values.state;
        rosterNumber = values.rosterNumber;
        evidence = values.evidence;
        end = values.end;
        doubts = evidence == null ? values.doubts : Set.of();
    }

    /** {@return the id, spelled as it arrived first} */
    public CallId id() {
        return id;
    }

    /** {@return when a notification, a successful lookup or the program last named the call} */
    public Instant lastHeard() {
        return lastHeard;
    }

    /** {@return when the state, or the end, became known} */
    public Instant stateSince() {
        return stateSince;
    }

    /** {@return the last known state; that of an ended call is {@code terminated} only if Graph sent that word} */
    public Optional<Evolvable<CallState>> state() {
        return Optional.ofNullable(state);
    }

    /** {@return the greatest number of a roster or of a change of the roster} */
    public OptionalLong rosterNumber() {
        return rosterNumber == NO_NUMBER ? OptionalLong.empty() : OptionalLong.of(rosterNumber);
    }

    /** {@return what proves that the call ended; empty while it is held for alive} */
    public Optional<CallEvidence> evidence() {
        return Optional.ofNullable(evidence);
    }

    /** {@return how the call ended, if a notification or a lookup reported it} */
    public Optional<CallEnd> end() {
        return Optional.ofNullable(end);
    }

    /** {@return the reasons to look the call up; empty for an ended call} */
    public Set<Doubt> doubts() {
        return doubts;
    }

    /** {@return whether nothing proves that the call ended} */
    public boolean isAlive() {
        return evidence == null;
    }

    /** {@return whether there is a reason to look the call up} */
    public boolean isDoubtful() {
        return !doubts.isEmpty();
    }

    boolean isIn(CallState expected) {
        return state != null && state.matches(expected);
    }

    /**
     * Starts a builder of a call of which only the id is known.
     *
     * @param id the id
     * @param heard when the call was named
     * @return a builder
     */
    public static LiveCallBuilder builder(CallId id, Instant heard) {
        return new LiveCallBuilder(id, heard);
    }

    /** {@return a builder with all values of this call} */
    public LiveCallBuilder toBuilder() {
        return new LiveCallBuilder(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LiveCall that
                && id.equals(that.id)
                && lastHeard.equals(that.lastHeard)
                && stateSince.equals(that.stateSince)
                && Objects.equals(state, that.state)
                && rosterNumber == that.rosterNumber
                && evidence == that.evidence
                && Objects.equals(end, that.end)
                && doubts.equals(that.doubts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, lastHeard, stateSince, state, rosterNumber, evidence, end, doubts);
    }

    /** One line: the id, the state, and the end or the doubts. */
    @Override
    public String toString() {
        return "LiveCall[" + id
                + state().map(word -> ", " + word).orElse("")
                + evidence().map(proof -> ", ended: " + proof).orElse("")
                + end().map(how -> ", " + how).orElse("")
                + (doubts.isEmpty() ? "" : ", doubtful: " + doubts)
                + "]";
    }
}
