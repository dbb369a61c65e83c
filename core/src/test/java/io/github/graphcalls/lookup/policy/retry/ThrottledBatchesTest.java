package io.github.graphcalls.lookup.policy.retry;

import static io.github.graphcalls.lookup.Specimen.ESTABLISHED;
import static io.github.graphcalls.lookup.Specimen.NOT_FOUND;
import static io.github.graphcalls.lookup.Specimen.THROTTLED;
import static io.github.graphcalls.lookup.Specimen.query;
import static io.github.graphcalls.lookup.Specimen.throttledUntil;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Throttled;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThrottledBatchesTest extends ScriptedBatches {

    @Test
    void throttled_queries_are_sent_again_alone_after_the_longest_wait_and_others_are_passed_on_at_once() {
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
    void throttled_queries_without_a_retry_after_wait_a_random_part_of_a_doubling_delay_and_have_four_attempts() {
        answers(A, THROTTLED);

        find(A);

        assertThat(at).containsExactly(START, START.plusMillis(500), START.plusMillis(1_500), START.plusMillis(3_500));
        assertThat(results).containsEntry(A, THROTTLED);
    }

    @Test
    void a_throttled_query_whose_wait_does_not_fit_its_deadline_delays_no_other() {
        Instant beyond = START.plusSeconds(30);
        answers(A, throttledUntil(beyond));
        answers(B, throttledUntil(START.plusSeconds(2)), ESTABLISHED);

        find(A, B);

        assertThat(results).containsEntry(A, throttledUntil(beyond)).containsEntry(B, ESTABLISHED);
        assertThat(answered.get(A)).isEqualTo(START);
        assertThat(at).containsExactly(START, START.plusSeconds(2));
    }

    @Test
    void a_throttled_query_for_which_the_longest_wait_is_too_long_gets_the_instant_of_the_retry() {
        CallQuery hurried = query(4).deadline(START.plusSeconds(5));
        answers(hurried, throttledUntil(START.plusSeconds(2)), ESTABLISHED);
        answers(B, throttledUntil(START.plusSeconds(10)), ESTABLISHED);

        find(hurried, B);

        assertThat(results).containsEntry(hurried, throttledUntil(START.plusSeconds(2)));
        assertThat(answered.get(hurried)).isEqualTo(START);
        assertThat(asked).containsExactly(List.of(hurried, B), List.of(B));
    }

    @Test
    void a_throttled_query_whose_delay_does_not_fit_its_deadline_gets_the_instant_of_the_retry() {
        CallQuery hurried = query(4).deadline(START.plusMillis(400));
        answers(hurried, THROTTLED);

        find(hurried);

        assertThat(results)
                .containsEntry(hurried, new Throttled(Optional.of(START.plusMillis(500)), THROTTLED.diagnostics()));
    }
}
