package io.github.graphcalls.lookup.policy.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1_000_001, Double.NaN, Double.POSITIVE_INFINITY})
    void a_rate_that_is_no_rate_is_refused(double perSecond) {
        assertThatThrownBy(() -> Rate.of(perSecond)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_burst_of_zero_and_a_negative_wait_are_refused() {
        assertThatThrownBy(() -> Rate.of(1).withBurst(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rate.of(1).withMaxWait(Duration.ofNanos(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rate.of(1).withMaxWait(Duration.ofDays(365).plusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.0 / 86_400, 1_000_000})
    void the_slowest_and_the_fastest_rate_are_accepted(double perSecond) {
        assertThat(Rate.of(perSecond).perSecond()).isEqualTo(perSecond);
    }
}
