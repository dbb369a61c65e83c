package io.github.graphcalls.lookup.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Nested
    class The_usual_policy {

        @Test
        void asks_four_times_within_30_seconds() {
            RetryPolicy usual = RetryPolicy.DEFAULT;

            assertThat(usual).isEqualTo(new RetryPolicy(4, SECOND, Duration.ofSeconds(30), Duration.ofSeconds(30)));
        }

        @Test
        void doubles_its_delay_up_to_30_seconds() {
            assertThat(IntStream.rangeClosed(1, 8)
                            .mapToObj(RetryPolicy.DEFAULT::ceilingAfter)
                            .map(Duration::toSeconds))
                    .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
        }
    }

    @Nested
    class Another_policy {

        @Test
        void may_have_one_attempt_and_a_longest_delay_that_is_the_first() {
            RetryPolicy single = new RetryPolicy(1, SECOND, SECOND, SECOND);

            assertThat(single.attempts()).isEqualTo(1);
            assertThat(single.ceilingAfter(1)).isEqualTo(SECOND);
            assertThat(single.ceilingAfter(2)).isEqualTo(SECOND);
        }

        @Test
        void changes_one_thing_at_a_time() {
            RetryPolicy patient = RetryPolicy.DEFAULT
                    .withAttempts(9)
                    .withDelays(Duration.ofMillis(3), Duration.ofMillis(5))
                    .withTimeout(Duration.ofMinutes(5));

            assertThat(patient)
                    .isEqualTo(new RetryPolicy(9, Duration.ofMillis(3), Duration.ofMillis(5), Duration.ofMinutes(5)));
        }

        @Test
        void may_ask_very_often() {
            RetryPolicy stubborn = RetryPolicy.DEFAULT
                    .withAttempts(Integer.MAX_VALUE)
                    .withDelays(Duration.ofNanos(1), Duration.ofDays(365));

            assertThat(stubborn.ceilingAfter(Integer.MAX_VALUE - 1)).isEqualTo(Duration.ofDays(365));
        }

        @Test
        void is_refused_when_it_makes_no_sense_saying_why() {
            assertThatThrownBy(() -> RetryPolicy.DEFAULT.withAttempts(0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("attempts: expected at least 1, found 0");
            assertThatThrownBy(() -> RetryPolicy.DEFAULT.withDelays(Duration.ZERO, SECOND))
                    .hasMessage("firstDelay: expected more than zero and at most 365 days, found PT0S");
            assertThatThrownBy(() -> RetryPolicy.DEFAULT.withDelays(SECOND, Duration.ofMillis(-1)))
                    .hasMessage("maxDelay: expected more than zero and at most 365 days, found PT-0.001S");
            assertThatThrownBy(() -> RetryPolicy.DEFAULT.withDelays(SECOND, Duration.ofMillis(999)))
                    .hasMessage("maxDelay: expected at least the first delay, PT1S, found PT0.999S");
            assertThatThrownBy(() -> RetryPolicy.DEFAULT.withTimeout(Duration.ZERO))
                    .hasMessage("timeout: expected more than zero and at most 365 days, found PT0S");
            assertThatThrownBy(() -> RetryPolicy.DEFAULT.withTimeout(Duration.ofSeconds(Long.MAX_VALUE)))
                    .hasMessageStartingWith("timeout: expected more than zero and at most 365 days");
        }
    }
}
