package io.github.graphcalls.lookup.policy;

import static io.github.graphcalls.lookup.Specimen.ESTABLISHED;
import static io.github.graphcalls.lookup.Specimen.NOT_FOUND;
import static io.github.graphcalls.lookup.Specimen.NO_CONNECTION;
import static io.github.graphcalls.lookup.Specimen.THROTTLED;
import static io.github.graphcalls.lookup.Specimen.query;
import static io.github.graphcalls.lookup.Specimen.service;
import static io.github.graphcalls.lookup.Specimen.throttledUntil;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.lookup.BatchLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupOutcome;
import io.github.graphcalls.lookup.LookupOutcome.Throttled;
import io.github.graphcalls.lookup.LookupOutcome.TimedOut;
import io.github.graphcalls.lookup.LookupOutcome.Unavailable;
import io.github.graphcalls.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RetryingBatchesTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final CallQuery A = query(1).until(START.plusSeconds(30));
    private static final CallQuery B = query(2).until(START.plusSeconds(30));
    private static final CallQuery C = query(3).until(START.plusSeconds(30));

    private final VirtualTime time = VirtualTime.startingAt(START);
    private final Map<CallQuery, Queue<LookupOutcome>> script = new HashMap<>();
    private final List<List<CallQuery>> asked = new ArrayList<>();
    private final List<Instant> at = new ArrayList<>();
    private final Map<CallQuery, LookupOutcome> results = new LinkedHashMap<>();
    private final Map<CallQuery, Instant> answered = new HashMap<>();

    /** Each query has its answers in turn, the last one for ever. */
    private final BatchLookup scripted = (queries, out) -> {
        asked.add(queries);
        at.add(time.instant());
        for (CallQuery query : queries) {
            Queue<LookupOutcome> answers = script.get(query);
            out.accept(query, answers.size() > 1 ? answers.remove() : answers.element());
        }
    };

    private void answers(CallQuery query, LookupOutcome... outcomes) {
        script.put(query, new LinkedList<>(List.of(outcomes)));
    }

    private void find(CallQuery... queries) {
        new RetryingBatches(scripted, RetryPolicy.DEFAULT, time, time, () -> 0.5)
                .find(List.of(queries), (query, outcome) -> {
                    assertThat(results.put(query, outcome))
                            .as("told twice: " + query)
                            .isNull();
                    answered.put(query, time.instant());
                });
    }

    @Nested
    class The_throttled {

        @Test
        void are_asked_again_alone_after_the_longest_wait_while_the_others_are_given_on_at_once() {
            answers(A, NOT_FOUND);
            answers(B, throttledUntil(START.plusSeconds(2)), ESTABLISHED);
            answers(C, throttledUntil(START.plusMillis(5_128)), ESTABLISHED);

            find(A, B, C);

            assertThat(asked).containsExactly(List.of(A, B, C), List.of(B, C));
            assertThat(at).containsExactly(START, START.plusMillis(5_128));
            assertThat(results).isEqualTo(Map.of(A, NOT_FOUND, B, ESTABLISHED, C, ESTABLISHED));
            assertThat(answered.get(A)).isEqualTo(START);
        }

        @Test
        void wait_a_random_part_of_a_delay_that_doubles_where_no_wait_was_named_and_four_attempts_at_most() {
            answers(A, THROTTLED);

            find(A);

            assertThat(at)
                    .containsExactly(START, START.plusMillis(500), START.plusMillis(1_500), START.plusMillis(3_500));
            assertThat(results).containsEntry(A, THROTTLED);
        }

        @Test
        void whose_own_wait_cannot_fit_hold_up_nobody() {
            Instant beyond = START.plusSeconds(30);
            answers(A, throttledUntil(beyond));
            answers(B, throttledUntil(START.plusSeconds(2)), ESTABLISHED);

            find(A, B);

            assertThat(results).containsEntry(A, throttledUntil(beyond)).containsEntry(B, ESTABLISHED);
            assertThat(answered.get(A)).isEqualTo(START);
            assertThat(at).containsExactly(START, START.plusSeconds(2));
        }

        @Test
        void that_the_longest_wait_would_make_late_are_told_when_to_ask() {
            CallQuery hurried = query(4).until(START.plusSeconds(5));
            answers(hurried, throttledUntil(START.plusSeconds(2)), ESTABLISHED);
            answers(B, throttledUntil(START.plusSeconds(10)), ESTABLISHED);

            find(hurried, B);

            assertThat(results).containsEntry(hurried, throttledUntil(START.plusSeconds(2)));
            assertThat(answered.get(hurried)).isEqualTo(START);
            assertThat(asked).containsExactly(List.of(hurried, B), List.of(B));
        }

        @Test
        void with_no_wait_named_are_told_when_to_ask_too_if_the_delay_cannot_fit() {
            CallQuery hurried = query(4).until(START.plusMillis(400));
            answers(hurried, THROTTLED);

            find(hurried);

            assertThat(results)
                    .containsEntry(hurried, new Throttled(Optional.of(START.plusMillis(500)), THROTTLED.diagnostics()));
        }
    }

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
        answers(open.until(START.plusSeconds(30)), THROTTLED, ESTABLISHED);

        find(open);

        assertThat(asked).hasSize(2).containsOnly(List.of(open.until(START.plusSeconds(30))));
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
