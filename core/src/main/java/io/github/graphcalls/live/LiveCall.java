package io.github.graphcalls.live;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.result.CallEnd;
import io.github.graphcalls.call.value.Evolvable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What {@link LiveCalls} holds of one call: no document, so that a million fit into memory. Immutable and safe for use by several
 * threads.
 */
public final class LiveCall {

    private static final long NO_NUMBER = -1;

    private final CallId id;
    private final Instant lastHeard;
    private final Instant stateSince;
    private final @Nullable Evolvable<CallState> state;
    private final long rosterNumber;
    private final @Nullable CallEvidence evidence;
    private final @Nullable CallEnd end;
    private final Set<Doubt> doubts;

    private LiveCall(Builder values) {
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
    public static Builder builder(CallId id, Instant heard) {
        return new Builder(id, heard);
    }

    /** {@return a builder with all values of this call} */
    public Builder toBuilder() {
        Builder builder = new Builder(id, lastHeard);
        builder.stateSince = stateSince;
        builder.state = state;
        builder.rosterNumber = rosterNumber;
        builder.evidence = evidence;
        builder.end = end;
        builder.doubts = doubts;
        return builder;
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

    /** Builds {@link LiveCall}. Not safe for use by several threads. */
    public static final class Builder {

        private final CallId id;
        private Instant lastHeard;
        private Instant stateSince;
        private @Nullable Evolvable<CallState> state;
        private long rosterNumber = NO_NUMBER;
        private @Nullable CallEvidence evidence;
        private @Nullable CallEnd end;
        private Set<Doubt> doubts = Set.of();

        private Builder(CallId id, Instant heard) {
            this.id = requireNonNull(id, "id");
            lastHeard = requireNonNull(heard, "heard");
            stateSince = heard;
        }

        /** Sets {@link LiveCall#lastHeard()}. */
        public Builder lastHeard(Instant lastHeard) {
            this.lastHeard = requireNonNull(lastHeard, "lastHeard");
            return this;
        }

        /** Sets {@link LiveCall#state()} and {@link LiveCall#stateSince()}. */
        public Builder state(Evolvable<CallState> state, Instant since) {
            this.state = requireNonNull(state, "state");
            return stateSince(since);
        }

        /** Sets {@link LiveCall#stateSince()}. */
        public Builder stateSince(Instant since) {
            stateSince = requireNonNull(since, "since");
            return this;
        }

        /**
         * Sets {@link LiveCall#rosterNumber()}.
         *
         * @throws IllegalArgumentException for a negative number
         */
        public Builder rosterNumber(long rosterNumber) {
            if (rosterNumber < 0) {
                throw new IllegalArgumentException("rosterNumber: expected 0 or more, found " + rosterNumber);
            }
            this.rosterNumber = rosterNumber;
            return this;
        }

        /** Sets {@link LiveCall#evidence()}, which removes the doubts. */
        public Builder evidence(CallEvidence evidence) {
            this.evidence = requireNonNull(evidence, "evidence");
            return this;
        }

        /** Sets {@link LiveCall#end()}. */
        public Builder end(CallEnd end) {
            this.end = requireNonNull(end, "end");
            return this;
        }

        /** Sets {@link LiveCall#doubts()}. */
        public Builder doubts(Set<Doubt> doubts) {
            this.doubts = Set.copyOf(doubts);
            return this;
        }

        Builder doubt(Doubt doubt) {
            return changeDoubts(set -> set.add(doubt));
        }

        Builder noDoubt(Doubt doubt) {
            return changeDoubts(set -> set.remove(doubt));
        }

        private Builder changeDoubts(Consumer<Set<Doubt>> change) {
            Set<Doubt> changed = EnumSet.noneOf(Doubt.class);
            changed.addAll(doubts);
            change.accept(changed);
            return doubts(changed);
        }

        /** {@return the call} */
        public LiveCall build() {
            return new LiveCall(this);
        }
    }
}
