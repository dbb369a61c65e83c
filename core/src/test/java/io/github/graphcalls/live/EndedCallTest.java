package io.github.graphcalls.live;

import static io.github.graphcalls.lookup.Specimen.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.operation.CommsOperation;
import io.github.graphcalls.call.operation.OperationStatus;
import io.github.graphcalls.call.operation.OperationType;
import io.github.graphcalls.call.result.CallEnd;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.live.CallChange.Kind;
import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.notification.ChangeType;
import io.github.graphcalls.notification.NotificationSubject.Operation;
import io.github.graphcalls.notification.NotificationSubject.PartialCall;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What ends a call, and what does not revive it. */
class EndedCallTest extends LiveCallsTestCase {

    @Test
    void a_notification_of_the_state_terminated_ends_a_call_and_reports_how() {
        live.apply(state(CallState.ESTABLISHED));

        CallChange change = live.apply(terminated(ResultInfo.of(200, 4521)));

        assertThat(change.kind()).isEqualTo(Kind.ENDED);
        assertThat(change.after().evidence()).contains(CallEvidence.NOTIFICATION);
        assertThat(change.after().end().flatMap(end -> end.resultInfo())).contains(ResultInfo.of(200, 4521));
        assertThat(live.alive()).isEmpty();
    }

    @Test
    void a_notification_of_the_change_deleted_ends_a_call_even_if_nothing_reports_how() {
        live.apply(state(CallState.ESTABLISHED));

        CallChange change = live.apply(
                notification(ChangeType.DELETED, PartialCall.of(Call.builder(ID).build())));

        assertThat(change.after().evidence()).contains(CallEvidence.NOTIFICATION);
        assertThat(change.after().end()).isEmpty();
    }

    @Test
    void a_reason_that_arrives_after_the_result_does_not_replace_it() {
        live.apply(terminated(ResultInfo.of(200, 4097)));

        CallChange change = live.apply(notification(
                ChangeType.UPDATED,
                PartialCall.of(Call.builder(ID)
                        .state(CallState.TERMINATED)
                        .terminationReason("AppTransferred")
                        .build())));

        assertThat(change.kind()).isEqualTo(Kind.ENDED);
        assertThat(change.after().end().flatMap(CallEnd::resultInfo)).contains(ResultInfo.of(200, 4097));
        assertThat(change.after().end().flatMap(CallEnd::terminationReason)).contains("AppTransferred");
    }

    @Test
    void calls_that_ended_alike_share_one_end() {
        CallEnd first =
                live.apply(terminated(ResultInfo.of(200, 4097))).after().end().orElseThrow();
        CallId other = CallId.of("other");

        CallChange change = live.apply(CallNotification.of(
                ChangeType.UPDATED,
                other,
                PartialCall.of(Call.builder(other)
                        .state(CallState.TERMINATED)
                        .resultInfo(ResultInfo.of(200, 4097))
                        .build())));

        assertThat(change.after().end().orElseThrow()).isSameAs(first);
    }

    @Test
    void a_deleted_operation_ends_no_call() {
        live.apply(state(CallState.ESTABLISHED));
        CommsOperation invited =
                CommsOperation.of("1", OperationType.INVITE_PARTICIPANTS_OPERATION, OperationStatus.COMPLETED);

        CallChange change = live.apply(notification(ChangeType.DELETED, new Operation(invited)));

        assertThat(change.kind()).isEqualTo(Kind.NONE);
        assertThat(change.after().isAlive()).isTrue();
    }

    @Test
    void a_deleted_roster_ends_no_call() {
        live.apply(state(CallState.ESTABLISHED));

        assertThat(live.apply(notification(ChangeType.DELETED, roster(3)))
                        .after()
                        .isAlive())
                .isTrue();
    }

    @Test
    void a_terminated_document_with_the_id_of_another_call_ends_no_call() {
        live.apply(state(CallState.ESTABLISHED));
        Call other =
                Call.builder(CallId.of("another")).state(CallState.TERMINATED).build();

        assertThat(live.apply(notification(ChangeType.DELETED, new PartialCall(other, true)))
                        .after()
                        .isAlive())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(CallState.class)
    void no_late_state_revives_an_ended_call(CallState late) {
        live.apply(terminated(ResultInfo.of(0, 7015)));

        CallChange change = live.apply(state(late));

        assertThat(change.kind()).isEqualTo(late == CallState.TERMINATED ? Kind.DUPLICATE : Kind.OLDER);
        assertThat(live.alive()).isEmpty();
    }

    @Test
    void a_lookup_that_was_sent_before_the_end_does_not_revive_the_call() {
        live.apply(state(CallState.ESTABLISHED));
        Instant sent = time.instant();
        live.apply(terminated(ResultInfo.of(0, 7015)));

        assertThat(live.apply(ID, found(CallState.ESTABLISHED), sent).kind()).isEqualTo(Kind.OLDER);
        assertThat(live.alive()).isEmpty();
    }

    @Test
    void the_end_of_a_call_is_the_result_that_arrived_last() {
        live.apply(state(CallState.ESTABLISHED));
        lookUp(NOT_FOUND);
        assertThat(live.get(ID).orElseThrow().end()).isEmpty();

        CallChange first = live.apply(terminated(ResultInfo.of(500, 7106)));
        CallChange second = live.apply(terminated(ResultInfo.of(200, 4521)));
        CallChange without = live.apply(state(CallState.TERMINATED));

        assertThat(List.of(first.kind(), second.kind(), without.kind()))
                .containsExactly(Kind.ENDED, Kind.ENDED, Kind.DUPLICATE);
        assertThat(without.after().end().flatMap(end -> end.resultInfo())).contains(ResultInfo.of(200, 4521));
        assertThat(without.after().evidence()).contains(CallEvidence.NOT_FOUND);
    }

    @Test
    void a_result_of_a_call_that_goes_on_is_no_end() {
        Call failedTransfer = Call.builder(ID)
                .state(CallState.ESTABLISHED)
                .resultInfo(ResultInfo.of(500, 7000))
                .build();

        live.apply(notification(ChangeType.UPDATED, PartialCall.of(failedTransfer)));
        lookUp(NOT_FOUND);

        assertThat(live.get(ID).orElseThrow().end()).isEmpty();
    }
}
