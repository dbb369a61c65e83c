package io.github.graphcalls.live;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.notification.ChangeType;
import io.github.graphcalls.notification.NotificationSubject;
import io.github.graphcalls.notification.NotificationSubject.DeltaParticipants;
import io.github.graphcalls.notification.NotificationSubject.PartialCall;
import io.github.graphcalls.notification.NotificationSubject.Roster;
import io.github.graphcalls.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** A view of calls on virtual time, and the notifications and outcomes that its tests apply. */
abstract class LiveCallsTestCase {

    static final CallId ID = CallId.of("2f1a1100-b174-40a0-aba7-0b405e01ed92");

    static final Duration SILENCE = Duration.ofMinutes(15);

    final VirtualTime time = VirtualTime.startingAt(Instant.parse("2026-01-02T03:04:05Z"));

    final LiveCalls live = new LiveCalls(time, SILENCE);

    Optional<Evolvable<CallState>> state() {
        return live.get(ID).orElseThrow().state();
    }

    CallChange lookUp(LookupOutcome outcome) {
        return live.apply(ID, outcome, time.instant());
    }

    static LookupOutcome found(CallState state) {
        return new Found(Call.builder(ID).state(state).build(), Diagnostics.NONE);
    }

    static CallNotification state(CallState state) {
        return notification(
                ChangeType.UPDATED, PartialCall.of(Call.builder(ID).state(state).build()));
    }

    static CallNotification terminated(ResultInfo result) {
        return notification(
                ChangeType.UPDATED,
                PartialCall.of(Call.builder(ID)
                        .state(CallState.TERMINATED)
                        .resultInfo(result)
                        .build()));
    }

    static CallNotification delta(long number) {
        return notification(ChangeType.UPDATED, new DeltaParticipants(List.of(), Optional.of(number), Extras.NONE));
    }

    static Roster roster(long number) {
        return new Roster(LongStream.of(number, 1)
                .mapToObj(
                        each -> Participant.builder().rosterSequenceNumber(each).build())
                .toList());
    }

    static CallNotification notification(ChangeType change, NotificationSubject subject) {
        return CallNotification.of(change, ID, subject);
    }
}
