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
final class LookupChange {

    private final Optional<LiveCall> before;
    private final LiveCall held;
    private final Instant sentAt;
    private final Instant now;

    private LookupChange(Optional<LiveCall> before, LiveCall held, Instant sentAt, Instant now) {
        this.before = before;
        this.held = held;
        this.sentAt = sentAt;
        this.now = now;
    }

    static CallChange of(LookupOutcome outcome, Optional<LiveCall> before, LiveCall held, Instant sentAt, Instant now) {
        return new LookupChange(before, held, sentAt, now).apply(outcome);
    }

    private CallChange apply(LookupOutcome outcome) {
        if (outcome instanceof Found found) {
            return found.call().isOver()
                    ? EndedChange.of(before, held, found.call(), CallEvidence.TERMINATED_CALL, now)
                    : alive(found.call());
        }
        return outcome instanceof NotFound notFound && notFound.isProven() ? notFound() : change(Kind.NONE, held);
    }

    private CallChange notFound() {
        if (!held.isAlive()) {
            return new CallChange(Kind.DUPLICATE, before, held);
        }
        if (held.isIn(CallState.INCOMING)) {
            boolean known = held.doubts().contains(Doubt.NOT_FOUND_WHILE_INCOMING);
            return change(
                    known ? Kind.DUPLICATE : Kind.DOUBTFUL,
                    held.toBuilder().doubt(Doubt.NOT_FOUND_WHILE_INCOMING).build());
        }
        LiveCall after = held.toBuilder()
                .evidence(CallEvidence.NOT_FOUND)
                .stateSince(now)
                .lastHeard(now)
                .build();
        return new CallChange(Kind.ENDED, before, after);
    }

    private CallChange alive(Call call) {
        if (!held.isAlive()) {
            return new CallChange(Kind.OLDER, before, held);
        }
        boolean newerIsKnown = held.state().isPresent() && held.stateSince().isAfter(sentAt);
        boolean gap = held.doubts().contains(Doubt.ROSTER_GAP);
        LiveCallBuilder after = held.toBuilder().lastHeard(now).doubts(gap ? Set.of(Doubt.ROSTER_GAP) : Set.of());
        closeGap(call.participants(), after);
        if (newerIsKnown || call.state().isEmpty() || call.state().equals(held.state())) {
            return change(held.isDoubtful() ? Kind.CONFIRMED : Kind.DUPLICATE, after.build());
        }
        return change(Kind.MOVED, after.state(call.state().get(), now).build());
    }

    private void closeGap(Relationship<Participant> participants, LiveCallBuilder after) {
        if (participants instanceof Relationship.Complete<Participant> whole) {
            new Roster(whole.items()).sequenceNumber().ifPresent(number -> {
                if (number >= held.rosterNumber().orElse(-1)) {
                    after.rosterNumber(number).noDoubt(Doubt.ROSTER_GAP);
                }
            });
        }
    }

    private CallChange change(Kind kind, LiveCall after) {
        return new CallChange(before.isEmpty() ? Kind.APPEARED : kind, before, after);
    }
}
