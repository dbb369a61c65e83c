package io.github.graphcalls.live;

import static io.github.graphcalls.lookup.Specimen.NOT_FOUND;
import static io.github.graphcalls.lookup.Specimen.NOT_FOUND_BY_GATEWAY;
import static io.github.graphcalls.lookup.Specimen.NO_CONNECTION;
import static io.github.graphcalls.lookup.Specimen.THROTTLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.live.CallChange.Kind;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.policy.Reconciliation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the outcome of a lookup changes. */
class LookedUpCallTest extends LiveCallsTestCase {

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

        assertThat(change.kind()).isEqualTo(Kind.OLDER);
        assertThat(state()).contains(Evolvable.of(CallState.HOLD));
    }

    @Test
    void a_lookup_does_not_replace_a_state_that_arrived_again_after_it_was_sent() {
        live.apply(state(CallState.ESTABLISHED));
        Instant sent = time.advance(Duration.ofMillis(1));
        time.advance(Duration.ofMillis(1));
        live.apply(state(CallState.ESTABLISHED));

        CallChange change = live.apply(ID, found(CallState.HOLD), sent);

        assertThat(change.kind()).isEqualTo(Kind.DOUBTFUL);
        assertThat(change.after().doubts()).containsExactly(Doubt.CONFLICTING_STATE);
        assertThat(state()).contains(Evolvable.of(CallState.ESTABLISHED));
        assertThat(lookUp(found(CallState.HOLD)).after().doubts()).isEmpty();
    }

    @Test
    void a_lookup_does_not_replace_the_state_of_a_lookup_that_was_sent_later() {
        live.apply(state(CallState.ESTABLISHED));
        Instant first = time.advance(Duration.ofMillis(1));
        Instant second = time.advance(Duration.ofMillis(1));
        Instant third = time.advance(Duration.ofMillis(1));
        time.advance(Duration.ofMillis(1));
        live.apply(ID, found(CallState.ESTABLISHED), second);

        assertThat(live.apply(ID, found(CallState.TRANSFERRING), first).kind()).isEqualTo(Kind.DOUBTFUL);
        assertThat(state()).contains(Evolvable.of(CallState.ESTABLISHED));
        assertThat(live.apply(ID, found(CallState.HOLD), third).kind()).isEqualTo(Kind.MOVED);
    }

    @Test
    void a_doubt_that_arose_after_a_lookup_was_sent_stays() {
        live.apply(state(CallState.ESTABLISHED));
        Instant sent = time.instant();
        time.advance(Duration.ofMillis(1));
        live.apply(state(CallState.REDIRECTING));

        live.apply(ID, found(CallState.ESTABLISHED), sent);

        assertThat(live.get(ID).orElseThrow().doubts()).containsExactly(Doubt.IMPOSSIBLE_TRANSITION);
    }

    @Test
    void a_404_of_a_lookup_that_was_sent_while_the_call_was_incoming_does_not_end_it() {
        live.apply(state(CallState.INCOMING));
        Instant sent = time.instant();
        time.advance(Duration.ofMillis(1));
        live.apply(state(CallState.ESTABLISHING));
        time.advance(Duration.ofMillis(1));
        live.apply(state(CallState.ESTABLISHED));

        CallChange stale = live.apply(ID, NOT_FOUND, sent);

        assertThat(stale.kind()).isEqualTo(Kind.DOUBTFUL);
        assertThat(lookUp(found(CallState.ESTABLISHED)).kind()).isEqualTo(Kind.CONFIRMED);
        assertThat(lookUp(NOT_FOUND).kind()).isEqualTo(Kind.ENDED);
    }

    @Test
    void a_failed_lookup_of_a_call_that_is_not_held_adds_nothing() {
        for (LookupOutcome failed : List.of(NOT_FOUND_BY_GATEWAY, THROTTLED, NO_CONNECTION)) {
            assertThat(lookUp(failed).kind()).isEqualTo(Kind.NONE);
        }

        assertThat(live.size()).isZero();
    }

    @Test
    void a_lookup_confirms_a_call_that_was_silent_for_too_long() {
        live.apply(state(CallState.ESTABLISHED));
        time.advance(SILENCE.plusMillis(1));

        assertThat(lookUp(found(CallState.ESTABLISHED)).kind()).isEqualTo(Kind.CONFIRMED);
        assertThat(live.doubtful()).isEmpty();
    }

    @Test
    void a_found_call_without_a_state_stays_doubtful() {
        live.add(ID);

        lookUp(new Found(Call.builder(ID).build(), Diagnostics.NONE));

        assertThat(live.get(ID).orElseThrow().doubts()).containsExactly(Doubt.STATE_UNKNOWN);
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
}
