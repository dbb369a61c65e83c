package io.github.graphcalls.lookup.policy;

import static io.github.graphcalls.lookup.Specimen.ESTABLISHED;
import static io.github.graphcalls.lookup.Specimen.NOT_FOUND;
import static io.github.graphcalls.lookup.Specimen.NO_CONNECTION;
import static io.github.graphcalls.lookup.Specimen.THROTTLED;
import static io.github.graphcalls.lookup.Specimen.query;
import static io.github.graphcalls.lookup.Specimen.service;
import static io.github.graphcalls.lookup.Specimen.throttledUntil;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetryingBatchesTest extends ScriptedBatches {

    @Test
    void Nothing_but_the_throttled_is_asked_again() {
        for (LookupOutcome outcome : List.of(NO_CONNECTION, service(503, Optional.empty()), NOT_FOUND)) {
            results.clear();
            asked.clear();
            answers(A, outcome);

            find(A);

            assertThat(asked).hasSize(1);
            assertThat(results).containsEntry(A, outcome);
        }
    }

    @Test
    void A_query_without_a_deadline_has_one_for_all_attempts_and_is_given_back_as_it_was() {
        CallQuery open = query(9);
        answers(open.deadline(START.plusSeconds(30)), THROTTLED, ESTABLISHED);

        find(open);

        assertThat(asked).hasSize(2).containsOnly(List.of(open.deadline(START.plusSeconds(30))));
        assertThat(results).isEqualTo(Map.of(open, ESTABLISHED));
    }

    @Test
    void Queries_that_are_equal_but_for_a_deadline_that_is_not_given_are_asked_as_one() {
        answers(A, ESTABLISHED);

        find(query(1), A);

        assertThat(asked).containsExactly(List.of(A));
        assertThat(results).isEqualTo(Map.of(query(1), ESTABLISHED, A, ESTABLISHED));
    }

    @Test
    void A_wait_that_is_interrupted_ends_all_that_were_waiting_with_the_flag_set() {
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
    void A_deadline_that_passes_in_a_wait_makes_it_timed_out() {
        answers(A, throttledUntil(START.plusSeconds(2)), ESTABLISHED);
        RetryingBatches oversleeping = new RetryingBatches(
                scripted, RetryPolicy.DEFAULT, time, duration -> time.advance(Duration.ofMinutes(1)), () -> 0.5);

        oversleeping.find(List.of(A), results::put);

        assertThat(results.get(A)).isInstanceOf(TimedOut.class);
        assertThat(asked).hasSize(1);
    }

    @Test
    void Of_many_batches_each_query_has_its_result() {
        List<CallQuery> queries = Stream.of(A, B, C).toList();
        queries.forEach(query -> answers(query, THROTTLED, throttledUntil(START.plusSeconds(3)), ESTABLISHED));

        find(A, B, C);

        assertThat(results).hasSize(3).containsValue(ESTABLISHED).doesNotContainValue(THROTTLED);
    }
}
