package io.github.graphcalls.live;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.live.CallChange.Kind;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.notification.NotificationSubject.Roster;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Applies the outcome of one lookup to what is held of its call. */
record LookupChange(HeldCall held, LiveCall call, Instant sentAt) {

    static CallChange of(LookupOutcome outcome, HeldCall held, Instant sentAt) {
        return new LookupChange(held, held.call(), sentAt).apply(outcome);
    }

    private CallChange apply(LookupOutcome outcome) {
        if (outcome instanceof Found found) {
            return found.call().isOver()
                    ? held.ended(found.toOptional(), CallEvidence.TERMINATED_CALL)
                    : alive(found.call());
        }
        return outcome instanceof NotFound notFound && notFound.isProven()
                ? notFound()
                : held.changed(Kind.NONE, call.toBuilder());
    }

    private CallChange notFound() {
        boolean incoming =
                call.state().filter(word -> word.matches(CallState.INCOMING)).isPresent();
        if (!call.isAlive() || !incoming) {
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
        boolean newerIsKnown = call.state().isPresent() && call.stateSince().isAfter(sentAt);
        boolean gap = call.doubts().contains(Doubt.ROSTER_GAP);
        LiveCallBuilder after =
                call.toBuilder().lastHeard(held.now()).doubts(gap ? Set.of(Doubt.ROSTER_GAP) : Set.of());
        closeGap(found.participants(), after);
        if (newerIsKnown || found.state().isEmpty() || found.state().equals(call.state())) {
            return held.changed(call.isDoubtful() ? Kind.CONFIRMED : Kind.DUPLICATE, after);
        }
        return held.changed(Kind.MOVED, after.state(found.state().get(), held.now()));
    }

    private void closeGap(Relationship<Participant> participants, LiveCallBuilder after) {
        if (participants instanceof Relationship.Complete<Participant> whole) {
            new Roster(whole.items()).sequenceNumber().ifPresent(number -> {
                if (number >= call.rosterNumber().orElse(-1)) {
                    after.rosterNumber(number).noDoubt(Doubt.ROSTER_GAP);
                }
            });
        }
    }
}
