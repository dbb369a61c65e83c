package io.github.graphcalls.live;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.result.CallEnd;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.RecordComponents;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What {@link LiveCalls} holds of one call: no document, so that a million fit into memory. Immutable and safe for use by several
 * threads.
 *
 * @param id the id, spelled as it arrived first
 * @param lastHeard when a notification, a successful lookup or the program last named the call
 * @param stateSince when the state, or the end, became known
 * @param stateHeard when the state was last confirmed: the arrival of the last notification of it, or the sending of the lookup that
 *     found it; a lookup that was sent before this instant does not replace the state
 * @param incomingUntil until when the call was last known as incoming; empty while it is, for one that never was, and for an ended
 *     call
 * @param state the last known state; that of an ended call is {@code terminated} only if Graph sent that word
 * @param rosterNumber the greatest number of a roster or of a change of the roster
 * @param rosterGap the numbers of missing changes of the roster; empty for an ended call
 * @param evidence what proves that the call ended; empty while it is held for alive
 * @param end how the call ended, if a notification or a lookup reported it
 * @param doubts the reasons to look the call up; empty for an ended call
 */
public record LiveCall(
        CallId id,
        Instant lastHeard,
        Instant stateSince,
        Instant stateHeard,
        Optional<Instant> incomingUntil,
        Optional<Evolvable<CallState>> state,
        OptionalLong rosterNumber,
        Optional<RosterGap> rosterGap,
        Optional<CallEvidence> evidence,
        Optional<CallEnd> end,
        Set<Doubt> doubts) {

    /**
     * Checks the values. Evidence of the end removes the doubts and what they follow from; a gap in the roster is a doubt.
     *
     * @throws IllegalArgumentException for a negative roster number
     */
    public LiveCall {
        RecordComponents.requireNonNull(
                LiveCall.class,
                id,
                lastHeard,
                stateSince,
                stateHeard,
                incomingUntil,
                state,
                rosterNumber,
                rosterGap,
                evidence,
                end,
                doubts);
        if (rosterNumber.orElse(0) < 0) {
            throw new IllegalArgumentException("rosterNumber: expected 0 or more, found " + rosterNumber.getAsLong());
        }
        if (evidence.isPresent()) {
            incomingUntil = Optional.empty();
            rosterGap = Optional.empty();
            doubts = Set.of();
        } else {
            doubts = Set.copyOf(withGap(rosterGap.isPresent(), doubts));
        }
    }

    private static Set<Doubt> withGap(boolean hasGap, Set<Doubt> doubts) {
        if (hasGap == doubts.contains(Doubt.ROSTER_GAP)) {
            return doubts;
        }
        Set<Doubt> changed = EnumSet.noneOf(Doubt.class);
        changed.addAll(doubts);
        if (hasGap) {
            changed.add(Doubt.ROSTER_GAP);
        } else {
            changed.remove(Doubt.ROSTER_GAP);
        }
        return changed;
    }

    /** {@return whether nothing proves that the call ended} */
    public boolean isAlive() {
        return evidence.isEmpty();
    }

    boolean isIncoming() {
        return state.filter(word -> word.matches(CallState.INCOMING)).isPresent();
    }

    /** Returns whether the call was known as incoming after an instant, or is. */
    boolean isIncomingAfter(Instant instant) {
        return isIncoming() || incomingUntil.filter(end -> end.isAfter(instant)).isPresent();
    }

    /** {@return whether there is a reason to look the call up} */
    public boolean isDoubtful() {
        return !doubts.isEmpty();
    }

    /**
     * Starts a builder of a call of which only the id is known.
     *
     * @param id the id
     * @param heard when the call was named, and its state became known and was confirmed
     * @return a builder
     */
    public static LiveCallBuilder builder(CallId id, Instant heard) {
        return new LiveCallBuilder(id, heard);
    }

    /** {@return a builder with all values of this call} */
    public LiveCallBuilder toBuilder() {
        return new LiveCallBuilder(this);
    }

    /** One line: the id, the state, and the end or the doubts. */
    @Override
    public String toString() {
        return "LiveCall[" + id
                + state.map(word -> ", " + word).orElse("")
                + evidence.map(proof -> ", ended: " + proof).orElse("")
                + end.map(how -> ", " + how).orElse("")
                + (doubts.isEmpty() ? "" : ", doubtful: " + doubts)
                + "]";
    }
}
