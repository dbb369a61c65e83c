package io.github.graphcalls.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.operation.CommsOperation;
import io.github.graphcalls.call.operation.OperationStatus;
import io.github.graphcalls.call.operation.OperationType;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.notification.NotificationSubject.DeltaParticipants;
import io.github.graphcalls.notification.NotificationSubject.Operation;
import io.github.graphcalls.notification.NotificationSubject.OtherResource;
import io.github.graphcalls.notification.NotificationSubject.PartialCall;
import io.github.graphcalls.notification.NotificationSubject.Roster;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CallNotificationTest {

    private static final CallId ID = CallId.of("1");

    private static CallNotification deleted(String id) {
        return CallNotification.of(
                ChangeType.DELETED,
                ID,
                new PartialCall(
                        Call.builder(CallId.of(id)).state(CallState.HOLD).build(), true));
    }

    @Test
    void a_notification_that_deletes_its_call_ends_it_and_one_with_another_call_does_not() {
        assertThat(deleted("1").endsCall()).isTrue();
        assertThat(deleted("1").call()).isPresent();
        assertThat(deleted("2").endsCall()).isFalse();
        assertThat(deleted("2").call()).isEmpty();
    }

    @Test
    void a_notification_prints_its_change_its_call_and_its_subject() {
        Operation operation = new Operation(
                CommsOperation.builder().type(OperationType.RECORD_OPERATION).build());

        assertThat(CallNotification.of(ChangeType.UPDATED, ID, operation))
                .hasToString("CallNotification[updated, 1, operation recordOperation]");
        assertThat(CallNotification.of(ChangeType.CREATED, ID, new OtherResource("a\nb")))
                .hasToString("CallNotification[created, 1, a\\u000ab]");
    }

    private static OptionalLong numberOf(Long... numbers) {
        return new Roster(Stream.of(numbers)
                        .map(number -> number == null
                                ? Participant.builder().build()
                                : Participant.builder()
                                        .rosterSequenceNumber(number)
                                        .build())
                        .toList())
                .sequenceNumber();
    }

    @Test
    void the_number_of_a_roster_is_the_greatest_of_its_participants() {
        assertThat(numberOf(null, 3L, 7L, 7L, 5L)).hasValue(7);
        assertThat(numberOf(Long.MIN_VALUE, null)).hasValue(Long.MIN_VALUE);
        assertThat(numberOf((Long) null)).isEmpty();
        assertThat(numberOf()).isEmpty();
    }

    @Test
    void a_subject_prints_what_it_is() {
        Call call = Call.builder(ID).state(CallState.HOLD).build();
        CommsOperation failed =
                CommsOperation.builder().status(OperationStatus.FAILED).build();

        assertThat(new PartialCall(call, true)).hasToString(call.toString());
        assertThat(new Roster(List.of())).hasToString("roster of 0");
        assertThat(new DeltaParticipants(List.of(), Optional.empty(), Extras.NONE))
                .hasToString("change of 0 participants");
        assertThat(new Operation(failed)).hasToString("operation, failed");
        assertThat(new OtherResource("")).hasToString("unknown data");
    }

    @Test
    void the_members_of_notifications_without_a_call_cannot_be_changed_and_stand_in_the_order_of_the_document() {
        Map<Integer, Extras> mine = new HashMap<>(Map.of(7, Extras.NONE, 3, Extras.NONE));

        CallNotifications envelope = new CallNotifications(List.of(), mine, Extras.NONE);
        mine.clear();

        assertThat(envelope.others().keySet()).containsExactly(3, 7);
        assertThatThrownBy(() -> envelope.others().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_notification_without_the_id_of_a_call_is_refused() {
        assertThatThrownBy(() -> CallNotification.of(ChangeType.CREATED, null, new OtherResource("a")))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("callId");
    }
}
