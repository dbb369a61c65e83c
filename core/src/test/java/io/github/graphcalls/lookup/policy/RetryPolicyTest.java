package io.github.graphcalls.lookup.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.lookup.BatchLookup;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.policy.rate.Rate;
import io.github.graphcalls.lookup.policy.rate.RateLimit;
import io.github.graphcalls.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void the_default_policy_has_four_attempts_within_30_seconds() {
        RetryPolicy usual = RetryPolicy.DEFAULT;

        assertThat(usual).isEqualTo(new RetryPolicy(4, SECOND, Duration.ofSeconds(30), Duration.ofSeconds(30)));
    }

    @Test
    void the_default_policy_doubles_its_delay_up_to_30_seconds() {
        assertThat(IntStream.rangeClosed(1, 8)
                        .mapToObj(RetryPolicy.DEFAULT::ceilingAfter)
                        .map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
    }

    @Test
    void every_policy_prints_its_settings_and_the_lookup_that_it_wraps() {
        CallLookup lookup = ObservedLookup.of(CoalescingLookup.of(ConcurrencyLimit.of(new Named(), 3)), event -> {});
        VirtualTime time = VirtualTime.startingAt(Instant.EPOCH);
        RateLimit limited = new RateLimit(lookup, Rate.of(2), CallQuery::id, time, time);
        String inner = "ObservedLookup[CoalescingLookup[ConcurrencyLimit[3, Named[]]]]";

        assertThat(limited).hasToString("RateLimit[" + Rate.of(2) + ", " + inner + "]");
        assertThat(RetryingLookup.of(lookup, RetryPolicy.DEFAULT))
                .hasToString("RetryingLookup[" + RetryPolicy.DEFAULT + ", " + inner + "]");
        assertThat(new RetryingBatches(new Named(), RetryPolicy.DEFAULT, time, time, () -> 0))
                .hasToString("RetryingBatches[" + RetryPolicy.DEFAULT + ", Named[]]");
        assertThat(Reconciliation.of(lookup)).hasToString("Reconciliation[" + inner + "]");
        assertThat(new AwaitState(lookup, SECOND, time, time)).hasToString("AwaitState[every PT1S, " + inner + "]");
    }

    @Test
    void a_retrying_lookup_without_a_policy_is_refused() {
        assertThatThrownBy(() -> RetryingLookup.of(new Named(), null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("policy");
    }

    private record Named() implements CallLookup, BatchLookup {

        @Override
        public LookupOutcome find(CallQuery query) {
            throw new AssertionError("not called");
        }

        @Override
        public void find(List<CallQuery> queries, BiConsumer<CallQuery, LookupOutcome> results) {
            throw new AssertionError("not called");
        }
    }

    @Test
    void a_policy_may_have_one_attempt_and_equal_delays() {
        RetryPolicy single = new RetryPolicy(1, SECOND, SECOND, SECOND);

        assertThat(single.attempts()).isEqualTo(1);
        assertThat(single.ceilingAfter(1)).isEqualTo(SECOND);
        assertThat(single.ceilingAfter(2)).isEqualTo(SECOND);
    }

    @Test
    void each_method_of_a_policy_changes_its_own_components() {
        RetryPolicy patient = RetryPolicy.DEFAULT
                .withAttempts(9)
                .withDelays(Duration.ofMillis(3), Duration.ofMillis(5))
                .withTimeout(Duration.ofMinutes(5));

        assertThat(patient)
                .isEqualTo(new RetryPolicy(9, Duration.ofMillis(3), Duration.ofMillis(5), Duration.ofMinutes(5)));
    }

    @Test
    void a_policy_may_have_many_attempts() {
        RetryPolicy stubborn = RetryPolicy.DEFAULT
                .withAttempts(Integer.MAX_VALUE)
                .withDelays(Duration.ofNanos(1), Duration.ofDays(365));

        assertThat(stubborn.ceilingAfter(Integer.MAX_VALUE - 1)).isEqualTo(Duration.ofDays(365));
    }

    @Test
    void a_policy_with_values_out_of_range_is_refused_by_name() {
        assertThatThrownBy(() -> RetryPolicy.DEFAULT.withAttempts(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("attempts: expected at least 1, found 0");
        assertThatThrownBy(() -> RetryPolicy.DEFAULT.withDelays(Duration.ZERO, SECOND))
                .hasMessage("firstDelay: expected more than zero and at most 365 days, found PT0S");
        assertThatThrownBy(() -> RetryPolicy.DEFAULT.withDelays(SECOND, Duration.ofMillis(-1)))
                .hasMessage("maxDelay: expected more than zero and at most 365 days, found PT-0.001S");
        assertThatThrownBy(() -> RetryPolicy.DEFAULT.withDelays(SECOND, Duration.ofMillis(999)))
                .hasMessage("maxDelay: expected at least firstDelay, PT1S, found PT0.999S");
        assertThatThrownBy(() -> RetryPolicy.DEFAULT.withTimeout(Duration.ZERO))
                .hasMessage("timeout: expected more than zero and at most 365 days, found PT0S");
        assertThatThrownBy(() -> RetryPolicy.DEFAULT.withTimeout(Duration.ofSeconds(Long.MAX_VALUE)))
                .hasMessageStartingWith("timeout: expected more than zero and at most 365 days");
    }
}
