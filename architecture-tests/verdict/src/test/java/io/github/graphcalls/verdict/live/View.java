package io.github.graphcalls.verdict.live;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.live.CallChange;
import io.github.graphcalls.live.CallChange.Kind;
import io.github.graphcalls.live.LiveCall;
import io.github.graphcalls.live.LiveCalls;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.notification.ChangeType;
import io.github.graphcalls.notification.NotificationSubject.DeltaParticipants;
import io.github.graphcalls.notification.NotificationSubject.Operation;
import io.github.graphcalls.notification.NotificationSubject.PartialCall;
import io.github.graphcalls.notification.NotificationSubject.Roster;
import io.github.graphcalls.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A {@link LiveCalls} whose clock moves with each arrival, or one with a mistake. */
final class View {

    /** The mistakes that the law has to find. */
    enum Mistake {
        NONE,
        DELETED_OPERATION_ENDS,
        LATE_STATE_REVIVES,
        LOOKUP_OVERWRITES,
        DUPLICATE_IS_A_CHANGE,
        DELTA_REPLACES_THE_ROSTER
    }

    private final VirtualTime clock = VirtualTime.startingAt(Instant.parse("2026-03-04T05:06:07Z"));
    private final Mistake mistake;
    private LiveCalls live = empty();

    View(Mistake mistake) {
        this.mistake = mistake;
    }

    private LiveCalls empty() {
        return new LiveCalls(clock, Duration.ofHours(1));
    }

    LiveCalls live() {
        return live;
    }

    Instant now() {
        return clock.advance(Duration.ofMillis(1));
    }

    /** Writes a snapshot and starts again with it. */
    void restart() {
        replace(live.all().toList());
    }

    private void replace(List<LiveCall> calls) {
        live = empty();
        live.restore(calls.stream());
    }

    CallChange add(CallId id) {
        now();
        return live.add(id);
    }

    CallChange apply(CallNotification notification) {
        now();
        CallNotification changed = switch (mistake) {
            case DELETED_OPERATION_ENDS ->
                notification.subject() instanceof Operation
                                && notification.change().matches(ChangeType.DELETED)
                        ? CallNotification.of(ChangeType.DELETED, notification.callId(), noProperties(notification))
                        : notification;
            case DELTA_REPLACES_THE_ROSTER ->
                notification.subject() instanceof DeltaParticipants delta
                        ? CallNotification.of(
                                ChangeType.UPDATED, notification.callId(), new Roster(delta.participants()))
                        : notification;
            default -> notification;
        };
        if (mistake == Mistake.LATE_STATE_REVIVES
                && !notification.endsCall()
                && notification.call().flatMap(call -> call.state()).isPresent()) {
            replace(live.all()
                    .filter(call -> call.isAlive() || !call.id().sameCallAs(notification.callId()))
                    .toList());
        }
        CallChange change = live.apply(changed);
        return mistake == Mistake.DUPLICATE_IS_A_CHANGE && change.kind() == Kind.DUPLICATE
                ? new CallChange(Kind.MOVED, change.before(), change.after())
                : change;
    }

    private static PartialCall noProperties(CallNotification notification) {
        return PartialCall.of(Call.builder(notification.callId()).build());
    }

    CallChange apply(CallId id, LookupOutcome outcome, Instant sentAt) {
        Instant now = now();
        return live.apply(id, outcome, mistake == Mistake.LOOKUP_OVERWRITES ? now : sentAt);
    }
}
