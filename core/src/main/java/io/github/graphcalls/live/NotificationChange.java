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
import java.util.OptionalLong;

/** Applies one notification to what is held of its call. */
record NotificationChange(HeldCall held, LiveCall call, Instant now) {

    static CallChange of(CallNotification notification, HeldCall held) {
        return new NotificationChange(held, held.call(), held.now()).apply(notification);
    }

    private CallChange apply(CallNotification notification) {
        if (notification.endsCall()) {
            return held.ended(notification.call(), CallEvidence.NOTIFICATION);
        }
        if (!call.isAlive()) {
            return held.unchanged(Kind.OLDER);
        }
        Optional<Evolvable<CallState>> state = notification.call().flatMap(Call::state);
        if (state.isPresent()) {
            return state(state.get());
        }
        OptionalLong number =
                notification.subject() instanceof Roster roster ? roster.sequenceNumber() : OptionalLong.empty();
        if (number.isPresent()) {
            return roster(number.getAsLong());
        }
        if (notification.subject() instanceof DeltaParticipants change
                && change.sequenceNumber().isPresent()) {
            return rosterChange(change.sequenceNumber().get());
        }
        return change(notification.subject() instanceof Roster ? Kind.ROSTER_CHANGED : Kind.NONE, call.toBuilder());
    }

    private CallChange state(Evolvable<CallState> state) {
        if (call.state().isEmpty()) {
            return change(Kind.MOVED, held.moved(state).noDoubt(Doubt.STATE_UNKNOWN));
        }
        Evolvable<CallState> known = call.state().get();
        if (known.equals(state)) {
            return change(Kind.DUPLICATE, call.toBuilder().stateHeard(now));
        }
        if (isUnknown(known) || isUnknown(state) || canReach(known, state)) {
            return change(Kind.MOVED, held.moved(state));
        }
        return canReach(state, known)
                ? change(Kind.OLDER, call.toBuilder())
                : change(Kind.MOVED, held.moved(state).doubt(Doubt.IMPOSSIBLE_TRANSITION));
    }

    /** Nothing is known of the transitions of a word that Graph added later. */
    private static boolean isUnknown(Evolvable<CallState> word) {
        return word.known().isEmpty() || word.matches(CallState.UNKNOWN_FUTURE_VALUE);
    }

    private static boolean canReach(Evolvable<CallState> from, Evolvable<CallState> to) {
        return from.known().orElseThrow().canReach(to.known().orElseThrow());
    }

    /** A whole roster contains each change up to its number. */
    private CallChange roster(long number) {
        long known = call.rosterNumber().orElse(-1);
        Optional<RosterGap> gap = call.rosterGap().flatMap(missing -> missing.after(number));
        if (gap.equals(call.rosterGap()) && number <= known) {
            return change(number == known ? Kind.DUPLICATE : Kind.OLDER, call.toBuilder());
        }
        return change(
                Kind.ROSTER_CHANGED,
                call.toBuilder()
                        .rosterNumber(Math.max(0, Math.max(number, known)))
                        .rosterGap(gap));
    }

    /** A change opens a gap unless it follows the known number at once; one that was missing closes the gap. */
    private CallChange rosterChange(long number) {
        long known = call.rosterNumber().orElse(0);
        if (number > known + 1) {
            long first = call.rosterGap().map(RosterGap::first).orElse(known + 1);
            return change(
                    Kind.ROSTER_CHANGED,
                    call.toBuilder().rosterNumber(number).rosterGap(Optional.of(new RosterGap(first, number - 1))));
        }
        Optional<RosterGap> gap = call.rosterGap().flatMap(missing -> missing.without(number));
        if (gap.equals(call.rosterGap()) && number <= known) {
            return change(number == known ? Kind.DUPLICATE : Kind.OLDER, call.toBuilder());
        }
        return change(
                Kind.ROSTER_CHANGED,
                call.toBuilder().rosterNumber(Math.max(number, known)).rosterGap(gap));
    }

    private CallChange change(Kind kind, LiveCallBuilder after) {
        return held.changed(kind, after.lastHeard(now));
    }
}
