package io.github.graphcalls.live;

import static io.github.graphcalls.lookup.Specimen.NOT_FOUND;
import static io.github.graphcalls.lookup.Specimen.NOT_FOUND_BY_GATEWAY;
import static io.github.graphcalls.lookup.Specimen.NO_CONNECTION;
import static io.github.graphcalls.lookup.Specimen.THROTTLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.operation.CommsOperation;
import io.github.graphcalls.call.operation.OperationStatus;
import io.github.graphcalls.call.operation.OperationType;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.live.CallChange.Kind;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.policy.Reconciliation;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LiveCallsTest {

    private static final CallId ID = CallId.of("2f1a1100-b174-40a0-aba7-0b405e01ed92");
    private static final Duration SILENCE = Duration.ofMinutes(15);

    private final VirtualTime time = VirtualTime.startingAt(Instant.parse("2026-01-02T03:04:05Z"));
    private final LiveCalls live = new LiveCalls(time, SILENCE);

    @Test
    void a_call_appears_with_the_state_of_its_first_notification() {
        CallChange change = live.apply(state(CallState.ESTABLISHED));

        assertThat(change.kind()).isEqualTo(Kind.APPEARED);
        assertThat(live.get(ID).orElseThrow().state()).contains(Evolvable.of(CallState.ESTABLISHED));
        assertThat(live.doubtful()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ESTABLISHING, ESTABLISHED, MOVED, ESTABLISHED",
        "ESTABLISHED, ESTABLISHING, OLDER, ESTABLISHED",
        "TERMINATING, ESTABLISHED, OLDER, TERMINATING",
        "ESTABLISHED, HOLD, MOVED, HOLD",
        "HOLD, ESTABLISHED, MOVED, ESTABLISHED",
        "INCOMING, ESTABLISHED, MOVED, ESTABLISHED",
        "ESTABLISHED, ESTABLISHED, DUPLICATE, ESTABLISHED"
    })
    void the_second_state_moves_the_call_only_if_it_can_follow_the_first(
            CallState first, CallState second, Kind kind, CallState expected) {
        live.apply(state(first));

        CallChange change = live.apply(state(second));

        assertThat(change.kind()).isEqualTo(kind);
        assertThat(change.after().state()).contains(Evolvable.of(expected));
        assertThat(change.after().doubts()).isEmpty();
    }

    @Test
    void a_state_that_neither_precedes_nor_follows_makes_the_call_doubtful_until_a_lookup() {
        live.apply(state(CallState.ESTABLISHED));

        assertThat(live.apply(state(CallState.REDIRECTING)).after().doubts())
                .containsExactly(Doubt.IMPOSSIBLE_TRANSITION);

        assertThat(lookUp(found(CallState.ESTABLISHED)).after().doubts()).isEmpty();
        assertThat(state()).contains(Evolvable.of(CallState.ESTABLISHED));
    }

    @Test
    void a_word_that_graph_added_later_moves_the_call_without_a_doubt() {
        live.apply(state(CallState.ESTABLISHED));
        Evolvable<CallState> later = Evolvable.parse(CallState.class, "parked");

        CallChange change = live.apply(notification(
                ChangeType.UPDATED, PartialCall.of(Call.builder(ID).state(later).build())));

        assertThat(change.kind()).isEqualTo(Kind.MOVED);
        assertThat(change.after().doubts()).isEmpty();
    }

    @Test
    void the_same_call_is_recognised_by_another_spelling_of_its_id() {
        live.apply(state(CallState.ESTABLISHING));

        CallId undashed = CallId.of(ID.value().replace("-", "").toUpperCase(java.util.Locale.ROOT));

        assertThat(live.add(undashed).kind()).isEqualTo(Kind.DUPLICATE);
        assertThat(live.get(undashed)).isEqualTo(live.get(ID));
        assertThat(live.size()).isEqualTo(1);
    }

    @Test
    void its_own_terminated_ends_a_call_and_reports_how() {
        live.apply(state(CallState.ESTABLISHED));

        CallChange change = live.apply(terminated(ResultInfo.of(200, 4521)));

        assertThat(change.kind()).isEqualTo(Kind.ENDED);
        assertThat(change.after().evidence()).contains(CallEvidence.NOTIFICATION);
        assertThat(change.after().end().flatMap(end -> end.resultInfo())).contains(ResultInfo.of(200, 4521));
        assertThat(live.alive()).isEmpty();
    }

    @Test
    void its_own_deleted_ends_a_call_though_nothing_reports_how() {
        live.apply(state(CallState.ESTABLISHED));

        CallChange change = live.apply(
                notification(ChangeType.DELETED, PartialCall.of(Call.builder(ID).build())));

        assertThat(change.after().evidence()).contains(CallEvidence.NOTIFICATION);
        assertThat(change.after().end()).isEmpty();
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
    void how_a_call_ended_is_the_result_that_arrived_last() {
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

    @Test
    void a_lookup_replaces_the_state_that_arrived_before_it_was_sent() {
        live.apply(state(CallState.HOLD));

        CallChange change = lookUp(found(CallState.ESTABLISHED));

        assertThat(change.kind()).isEqualTo(Kind.MOVED);
        assertThat(state()).contains(Evolvable.of(CallState.ESTABLISHED));
    }

    @Test
    void a_lookup_does_not_replace_a_state_that_arrived_after_it_was_sent() {
        live.apply(state(CallState.ESTABLISHED));
        Instant sent = time.instant();
        time.advance(Duration.ofMillis(1));
        live.apply(state(CallState.HOLD));

        CallChange change = live.apply(ID, found(CallState.ESTABLISHED), sent);

        assertThat(change.kind()).isEqualTo(Kind.DUPLICATE);
        assertThat(state()).contains(Evolvable.of(CallState.HOLD));
    }

    @Test
    void a_terminated_call_that_a_lookup_finds_has_ended() {
        live.apply(state(CallState.INCOMING));

        CallChange change = lookUp(found(CallState.TERMINATED));

        assertThat(change.after().evidence()).contains(CallEvidence.TERMINATED_CALL);
    }

    @Test
    void a_404_of_the_service_ends_a_call_except_an_incoming_one() {
        live.apply(state(CallState.INCOMING));

        CallChange incoming = lookUp(NOT_FOUND);
        assertThat(incoming.kind()).isEqualTo(Kind.DOUBTFUL);
        assertThat(incoming.after().doubts()).containsExactly(Doubt.NOT_FOUND_WHILE_INCOMING);
        assertThat(lookUp(NOT_FOUND).kind()).isEqualTo(Kind.DUPLICATE);

        live.apply(state(CallState.ESTABLISHED));
        assertThat(lookUp(NOT_FOUND).after().evidence()).contains(CallEvidence.NOT_FOUND);
    }

    @Test
    void a_lookup_without_evidence_changes_nothing() {
        live.apply(state(CallState.ESTABLISHED));
        LiveCall before = live.get(ID).orElseThrow();
        time.advance(Duration.ofMinutes(1));

        for (LookupOutcome failed : List.of(NOT_FOUND_BY_GATEWAY, THROTTLED, NO_CONNECTION)) {
            assertThat(lookUp(failed).kind()).isEqualTo(Kind.NONE);
        }

        assertThat(live.get(ID)).contains(before);
    }

    @Test
    void a_call_that_was_added_by_its_id_is_doubtful_until_it_is_found() {
        assertThat(live.add(ID).kind()).isEqualTo(Kind.APPEARED);
        assertThat(live.doubtful().map(LiveCall::doubts)).containsExactly(Set.of(Doubt.STATE_UNKNOWN));

        assertThat(lookUp(found(CallState.ESTABLISHED)).kind()).isEqualTo(Kind.MOVED);
        assertThat(live.doubtful()).isEmpty();
    }

    @Test
    void a_call_that_nothing_names_for_too_long_is_doubtful() {
        live.apply(state(CallState.ESTABLISHED));
        time.advance(SILENCE);
        assertThat(live.doubtful()).isEmpty();

        time.advance(Duration.ofNanos(1));
        assertThat(live.doubtful().map(LiveCall::doubts)).containsExactly(Set.of(Doubt.SILENCE));

        live.apply(state(CallState.ESTABLISHED));
        assertThat(live.doubtful()).isEmpty();
    }

    @Test
    void a_missing_change_of_the_roster_makes_the_call_doubtful_until_a_whole_roster() {
        live.apply(state(CallState.ESTABLISHED));
        live.apply(notification(ChangeType.UPDATED, roster(4)));
        assertThat(live.apply(delta(5)).after().isDoubtful()).isFalse();

        assertThat(live.apply(delta(7)).after().doubts()).containsExactly(Doubt.ROSTER_GAP);
        assertThat(live.apply(delta(8)).after().doubts()).containsExactly(Doubt.ROSTER_GAP);
        assertThat(live.apply(notification(ChangeType.UPDATED, roster(6))).kind())
                .isEqualTo(Kind.OLDER);
        assertThat(lookUp(found(CallState.ESTABLISHED)).after().doubts()).containsExactly(Doubt.ROSTER_GAP);

        CallChange whole = live.apply(notification(ChangeType.UPDATED, roster(8)));
        assertThat(whole.kind()).isEqualTo(Kind.ROSTER_CHANGED);
        assertThat(whole.after().doubts()).isEmpty();
    }

    @Test
    void a_lookup_with_the_roster_closes_the_gap() {
        live.apply(state(CallState.ESTABLISHED));
        live.apply(delta(7));
        Call call = Call.builder(ID)
                .state(CallState.ESTABLISHED)
                .participants(io.github.graphcalls.call.value.Relationship.complete(
                        roster(9).participants()))
                .build();

        LiveCall after = lookUp(new Found(call, Diagnostics.NONE)).after();

        assertThat(after.rosterNumber()).hasValue(9);
        assertThat(after.doubts()).isEmpty();
    }

    @Test
    void a_repeated_or_older_roster_changes_nothing() {
        live.apply(state(CallState.ESTABLISHED));
        live.apply(notification(ChangeType.UPDATED, roster(4)));

        assertThat(live.apply(notification(ChangeType.UPDATED, roster(4))).kind())
                .isEqualTo(Kind.DUPLICATE);
        assertThat(live.apply(delta(4)).kind()).isEqualTo(Kind.DUPLICATE);
        assertThat(live.apply(delta(2)).kind()).isEqualTo(Kind.OLDER);
        assertThat(live.get(ID).orElseThrow().rosterNumber()).hasValue(4);
    }

    @Test
    void a_restored_snapshot_holds_the_same_calls() {
        live.apply(state(CallState.ESTABLISHED));
        live.add(CallId.of("added"));
        live.apply(CallId.of("gone"), NOT_FOUND, time.instant());
        LiveCalls restored = new LiveCalls(time, SILENCE);
        restored.apply(new CallNotification(
                Evolvable.of(ChangeType.DELETED),
                CallId.of("added"),
                PartialCall.of(Call.builder(CallId.of("added")).build()),
                Extras.NONE));

        restored.restore(live.all());

        assertThat(restored.get(ID)).isEqualTo(live.get(ID));
        assertThat(restored.get(CallId.of("gone"))).isEqualTo(live.get(CallId.of("gone")));
        assertThat(restored.get(CallId.of("added")).orElseThrow().isAlive()).isFalse();
    }

    @Test
    void ended_calls_are_forgotten_on_request() {
        live.apply(terminated(ResultInfo.of(0, 7015)));
        live.add(CallId.of("alive"));

        assertThat(live.forgetEndedBefore(time.instant())).isZero();
        assertThat(live.forgetEndedBefore(time.instant().plusNanos(1))).isEqualTo(1);
        assertThat(live.all().map(LiveCall::id)).containsExactly(CallId.of("alive"));
    }

    @Test
    void the_results_of_a_reconciliation_are_applied_with_their_instants() {
        live.apply(state(CallState.ESTABLISHED));
        live.add(CallId.of("gone"));
        Reconciliation reconciliation =
                new Reconciliation(query -> query.id().equals(ID) ? found(CallState.HOLD) : NOT_FOUND, time);

        Stream<CallChange> changes =
                reconciliation.reconcile(live.alive().map(LiveCall::id)).map(live::apply);

        assertThat(changes.map(CallChange::kind)).containsExactlyInAnyOrder(Kind.MOVED, Kind.ENDED);
        assertThat(reconciliation.reconcile(ID).sentAt()).isEqualTo(time.instant());
    }

    private Optional<Evolvable<CallState>> state() {
        return live.get(ID).orElseThrow().state();
    }

    private CallChange lookUp(LookupOutcome outcome) {
        return live.apply(ID, outcome, time.instant());
    }

    private static LookupOutcome found(CallState state) {
        return new Found(Call.builder(ID).state(state).build(), Diagnostics.NONE);
    }

    private static CallNotification state(CallState state) {
        return notification(
                ChangeType.UPDATED, PartialCall.of(Call.builder(ID).state(state).build()));
    }

    private static CallNotification terminated(ResultInfo result) {
        return notification(
                ChangeType.UPDATED,
                PartialCall.of(Call.builder(ID)
                        .state(CallState.TERMINATED)
                        .resultInfo(result)
                        .build()));
    }

    private static CallNotification delta(long number) {
        return notification(ChangeType.UPDATED, new DeltaParticipants(List.of(), Optional.of(number), Extras.NONE));
    }

    private static Roster roster(long number) {
        return new Roster(LongStream.of(number, 1)
                .mapToObj(
                        each -> Participant.builder().rosterSequenceNumber(each).build())
                .toList());
    }

    private static CallNotification notification(
            ChangeType change, io.github.graphcalls.notification.NotificationSubject subject) {
        return CallNotification.of(change, ID, subject);
    }
}
