package io.github.graphcalls.live;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.live.CallChange.Kind;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.notification.NotificationSubject.Roster;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Applies the outcome of one lookup to what is held of its call.
 *
 * @param held the call
 * @param call what the change starts from
 * @param sentAt when the lookup was sent
 * @param isSilent whether nothing has named the call for too long
 */
record LookupChange(HeldCall held, LiveCall call, Instant sentAt, boolean isSilent) {

    static CallChange of(LookupOutcome outcome, HeldCall held, Instant sentAt, boolean isSilent) {
        return new LookupChange(held, held.call(), sentAt, isSilent).apply(outcome);
    }

    private CallChange apply(LookupOutcome outcome) {
        if (outcome instanceof Found found) {
            if (!found.call().id().sameCallAs(call.id())) {
                throw new IllegalArgumentException("outcome: expected call " + call.id() + ", found call "
                        + found.call().id());
            }
            return found.call().isOver()
                    ? held.ended(found.toOptional(), CallEvidence.TERMINATED_CALL)
                    : alive(found.call());
        }
        return outcome instanceof NotFound notFound && notFound.isProven() ? notFound() : held.unchanged(Kind.NONE);
    }

    private CallChange notFound() {
        if (!call.isAlive() || !call.isIncomingAfter(sentAt)) {
            return held.ended(Optional.empty(), CallEvidence.NOT_FOUND);
        }
        boolean known = call.doubts().contains(Doubt.NOT_FOUND_WHILE_INCOMING);
        return held.changed(
                known ? Kind.DUPLICATE : Kind.DOUBTFUL, call.toBuilder().doubt(Doubt.NOT_FOUND_WHILE_INCOMING));
    }

    private CallChange alive(Call found) {
        if (!call.isAlive()) {
            return held.unchanged(Kind.OLDER);
        }
        Optional<Evolvable<CallState>> state = found.state();
        boolean isSame = state.isEmpty() || state.equals(call.state());
        if (call.state().isPresent() && call.stateHeard().isAfter(sentAt)) {
            LiveCallBuilder kept = heard(found, call.toBuilder());
            if (isSame || call.stateSince().isAfter(sentAt)) {
                return held.changed(isSame ? Kind.DUPLICATE : Kind.OLDER, kept);
            }
            return held.changed(Kind.DOUBTFUL, kept.doubt(Doubt.CONFLICTING_STATE));
        }
        LiveCallBuilder after = isSame ? call.toBuilder() : held.moved(state.get());
        after.doubts(
                state.isEmpty() && call.doubts().contains(Doubt.STATE_UNKNOWN)
                        ? Set.of(Doubt.STATE_UNKNOWN)
                        : Set.of());
        heard(found, state.isEmpty() ? after : after.stateHeard(sentAt));
        Kind same = call.isDoubtful() || isSilent ? Kind.CONFIRMED : Kind.DUPLICATE;
        return held.changed(isSame ? same : Kind.MOVED, after);
    }

    /** Sets what a lookup says of a call apart from its state. */
    private LiveCallBuilder heard(Call found, LiveCallBuilder after) {
        Optional<RosterGap> gap = call.rosterGap();
        if (found.participants() instanceof Relationship.Complete<Participant> whole) {
            OptionalLong number = new Roster(whole.items()).sequenceNumber();
            boolean isCurrent = !call.lastHeard().isAfter(sentAt);
            gap = isCurrent ? Optional.empty() : gap.flatMap(missing -> missing.after(number.orElse(-1)));
            number.ifPresent(newest ->
                    after.rosterNumber(Math.max(newest, call.rosterNumber().orElse(0))));
        }
        return after.lastHeard(held.now()).rosterGap(gap);
    }
}
