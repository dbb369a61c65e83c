package io.github.graphcalls.live;

import static io.github.graphcalls.lookup.Specimen.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.live.CallChange.Kind;
import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.notification.ChangeType;
import io.github.graphcalls.notification.NotificationSubject.PartialCall;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that appear, move, fall silent, are restored and forgotten. */
class LiveCallsTest extends LiveCallsTestCase {

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

        CallId undashed = CallId.of(ID.value().replace("-", "").toUpperCase(Locale.ROOT));

        assertThat(live.add(undashed).kind()).isEqualTo(Kind.DUPLICATE);
        assertThat(live.get(undashed)).isEqualTo(live.get(ID));
        assertThat(live.size()).isEqualTo(1);
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
    void a_call_that_ended_in_the_snapshot_does_not_become_alive_by_what_arrived_before_it() {
        live.apply(terminated(ResultInfo.of(0, 7015)));
        LiveCalls restored = new LiveCalls(time, SILENCE);
        restored.apply(state(CallState.ESTABLISHED));

        restored.restore(live.all());

        assertThat(restored.get(ID)).isEqualTo(live.get(ID));
    }

    @Test
    void a_view_without_silence_has_no_doubt_of_silence_and_a_negative_one_is_refused() {
        LiveCalls patient = new LiveCalls(time, Duration.ofSeconds(Long.MAX_VALUE));
        patient.apply(state(CallState.ESTABLISHED));
        time.advance(Duration.ofDays(365_000));

        assertThat(patient.doubtful()).isEmpty();
        assertThatThrownBy(() -> new LiveCalls(time, Duration.ofNanos(-1))).hasMessageContaining("silence");
    }

    @Test
    void a_call_with_another_id_is_refused() {
        assertThatThrownBy(() -> live.apply(CallId.of("other"), found(CallState.TERMINATED), time.instant()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("outcome", "other", ID.value());

        assertThat(live.size()).isZero();
    }

    @Test
    void ended_calls_are_forgotten_on_request() {
        live.apply(terminated(ResultInfo.of(0, 7015)));
        live.add(CallId.of("alive"));

        assertThat(live.forgetEndedBefore(time.instant())).isZero();
        assertThat(live.forgetEndedBefore(time.instant().plusNanos(1))).isEqualTo(1);
        assertThat(live.all().map(LiveCall::id)).containsExactly(CallId.of("alive"));
    }
}
