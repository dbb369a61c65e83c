package io.github.graphcalls.lookup.policy.retry;

import static io.github.graphcalls.lookup.Specimen.ESTABLISHED;
import static io.github.graphcalls.lookup.Specimen.NOT_FOUND;
import static io.github.graphcalls.lookup.Specimen.THROTTLED;
import static io.github.graphcalls.lookup.Specimen.query;
import static io.github.graphcalls.lookup.Specimen.throttledUntil;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.lookup.policy.RetryPolicy;
import io.github.graphcalls.lookup.policy.RetryingBatches;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RetryingBatchesTest extends ScriptedBatches {

    static Stream<LookupOutcome> retryable() {
        return RetryingLookupTest.passing();
    }

    static Stream<LookupOutcome> final_outcomes() {
        return RetryingLookupTest.lasting();
    }

    @ParameterizedTest
    @MethodSource("retryable")
    void an_item_is_retried_where_a_single_lookup_is(LookupOutcome outcome) {
        answers(A, outcome, ESTABLISHED);
        answers(B, NOT_FOUND);

        find(A, B);

        assertThat(asked).containsExactly(List.of(A, B), List.of(A));
        assertThat(results).isEqualTo(Map.of(A, ESTABLISHED, B, NOT_FOUND));
    }

    @ParameterizedTest
    @MethodSource("final_outcomes")
    void an_item_is_not_retried_where_a_single_lookup_is_not(LookupOutcome outcome) {
        answers(A, outcome, THROTTLED);

        find(A);

        assertThat(asked).hasSize(1);
        assertThat(results).containsEntry(A, outcome);
    }

    @Test
    void a_batch_without_a_token_waits_until_the_token_endpoint_allows_a_retry() {
        LookupOutcome noToken = new Unavailable(
                Unavailable.Cause.SIGN_IN, Optional.of(START.plusSeconds(5)), Diagnostics.of("no token"));
        answers(A, noToken, ESTABLISHED);
        answers(B, noToken, ESTABLISHED);

        find(A, B);

        assertThat(at).containsExactly(START, START.plusSeconds(5));
        assertThat(results).isEqualTo(Map.of(A, ESTABLISHED, B, ESTABLISHED));
    }

    @Test
    void a_query_without_a_deadline_has_one_for_all_attempts_and_is_reported_unchanged() {
        CallQuery open = query(9);
        answers(open.deadline(START.plusSeconds(30)), THROTTLED, ESTABLISHED);

        find(open);

        assertThat(asked).hasSize(2).containsOnly(List.of(open.deadline(START.plusSeconds(30))));
        assertThat(results).isEqualTo(Map.of(open, ESTABLISHED));
    }

    @Test
    void queries_that_differ_only_in_an_absent_deadline_are_sent_as_one() {
        answers(A, ESTABLISHED);

        find(query(1), A);

        assertThat(asked).containsExactly(List.of(A));
        assertThat(results).isEqualTo(Map.of(query(1), ESTABLISHED, A, ESTABLISHED));
    }

    @Test
    void an_interrupted_wait_of_a_batch_ends_all_waiting_queries_with_the_flag_set() {
        answers(A, throttledUntil(START.plusSeconds(2)));
        answers(B, NOT_FOUND);

        Thread.currentThread().interrupt();
        find(A, B);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(results.get(A))
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        outcome -> assertThat(outcome.cause()).isEqualTo(Unavailable.Cause.INTERRUPTED));
        assertThat(results).containsEntry(B, NOT_FOUND);
    }

    @Test
    void a_deadline_that_passes_in_a_wait_makes_it_timed_out() {
        answers(A, throttledUntil(START.plusSeconds(2)), ESTABLISHED);
        RetryingBatches oversleeping = new RetryingBatches(
                scripted, RetryPolicy.DEFAULT, time, duration -> time.advance(Duration.ofMinutes(1)), () -> 0.5);

        oversleeping.find(List.of(A), results::put);

        assertThat(results.get(A)).isInstanceOf(TimedOut.class);
        assertThat(asked).hasSize(1);
    }

    @Test
    void of_many_batches_each_query_has_its_result() {
        List<CallQuery> queries = Stream.of(A, B, C).toList();
        queries.forEach(query -> answers(query, THROTTLED, throttledUntil(START.plusSeconds(3)), ESTABLISHED));

        find(A, B, C);

        assertThat(results).hasSize(3).containsValue(ESTABLISHED).doesNotContainValue(THROTTLED);
    }
}
