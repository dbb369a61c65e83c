package io.github.graphcalls.live;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.live.CallChange.Kind;
import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.notification.NotificationSubject.DeltaParticipants;
import io.github.graphcalls.notification.NotificationSubject.Roster;
import java.time.Instant;
import java.util.Optional;

/** Applies one notification to what is held of its call. */
final class NotificationChange {

    private final Optional<LiveCall> before;
    private final LiveCall held;
    private final Instant now;

    private NotificationChange(Optional<LiveCall> before, LiveCall held, Instant now) {
        this.before = before;
        this.held = held;
        this.now = now;
    }

    static CallChange of(CallNotification notification, Optional<LiveCall> before, Instant now) {
        LiveCall held = before.orElseGet(() -> LiveCalls.unknown(notification.callId(), now));
        return new NotificationChange(before, held, now).apply(notification);
    }

    private CallChange apply(CallNotification notification) {
        if (notification.endsCall()) {
            return EndedChange.of(before, held, notification.call().orElseThrow(), CallEvidence.NOTIFICATION, now);
        }
        if (!held.isAlive()) {
            return new CallChange(Kind.OLDER, before, held);
        }
        Optional<Evolvable<CallState>> state = notification.call().flatMap(Call::state);
        if (state.isPresent()) {
            return state(state.get());
        }
        if (notification.subject() instanceof Roster roster
                && roster.sequenceNumber().isPresent()) {
            return roster(roster.sequenceNumber().getAsLong());
        }
        if (notification.subject() instanceof DeltaParticipants change
                && change.sequenceNumber().isPresent()) {
            return rosterChange(change.sequenceNumber().get());
        }
        return change(notification.subject() instanceof Roster ? Kind.ROSTER_CHANGED : Kind.NONE, held.toBuilder());
    }

    private CallChange state(Evolvable<CallState> state) {
        if (held.state().isEmpty()) {
            return change(Kind.MOVED, held.toBuilder().state(state, now).noDoubt(Doubt.STATE_UNKNOWN));
        }
        Evolvable<CallState> known = held.state().get();
        if (known.equals(state)) {
            return change(Kind.DUPLICATE, held.toBuilder());
        }
        if (isUnknown(known) || isUnknown(state) || canReach(known, state)) {
            return change(Kind.MOVED, held.toBuilder().state(state, now));
        }
        return canReach(state, known)
                ? change(Kind.OLDER, held.toBuilder())
                : change(Kind.MOVED, held.toBuilder().state(state, now).doubt(Doubt.IMPOSSIBLE_TRANSITION));
    }

    /** Nothing is known of the transitions of a word that Graph added later. */
    private static boolean isUnknown(Evolvable<CallState> word) {
        return word.known().isEmpty() || word.matches(CallState.UNKNOWN_FUTURE_VALUE);
    }

    private static boolean canReach(Evolvable<CallState> from, Evolvable<CallState> to) {
        return from.known().orElseThrow().canReach(to.known().orElseThrow());
    }

    /** A whole roster closes every gap before it. */
    private CallChange roster(long number) {
        long known = held.rosterNumber().orElse(-1);
        if (number < known) {
            return change(Kind.OLDER, held.toBuilder());
        }
        boolean same = number == known && !held.doubts().contains(Doubt.ROSTER_GAP);
        return change(
                same ? Kind.DUPLICATE : Kind.ROSTER_CHANGED,
                held.toBuilder().rosterNumber(Math.max(0, number)).noDoubt(Doubt.ROSTER_GAP));
    }

    /** A change closes no gap, and opens one unless it follows the known number at once. */
    private CallChange rosterChange(long number) {
        long known = held.rosterNumber().orElse(0);
        if (number <= known) {
            return change(number == known ? Kind.DUPLICATE : Kind.OLDER, held.toBuilder());
        }
        LiveCallBuilder after = held.toBuilder().rosterNumber(number);
        return change(Kind.ROSTER_CHANGED, number == known + 1 ? after : after.doubt(Doubt.ROSTER_GAP));
    }

    private CallChange change(Kind kind, LiveCallBuilder after) {
        return new CallChange(
                before.isEmpty() ? Kind.APPEARED : kind,
                before,
                after.lastHeard(now).build());
    }
}
