package io.github.graphcalls.feign.request;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The deadline of a request and the time that is left until then. */
class GraphOptionsTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final long TWENTY_DAYS = Duration.ofDays(20).toMillis();

    private static Request.Options options(long readTimeout) {
        return new Request.Options(1, TimeUnit.SECONDS, readTimeout, TimeUnit.MILLISECONDS, true);
    }

    @Test
    void options_of_a_lookup_are_used_as_they_are() {
        GraphOptions lookup = GraphOptions.ofLookup(NOW, NOW.plusSeconds(1), Optional.of("/next"));

        assertThat(GraphOptions.of(lookup, NOW.plusSeconds(9))).isSameAs(lookup);
        assertThat(lookup.isOfLookup()).isTrue();
        assertThat(lookup.link()).contains("/next");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1500, 1500", "1727999999, 1727999999", "1728000000,", "2147483647,", "0,"})
    void the_read_timeout_of_a_team_is_the_deadline_unless_it_is_none_or_beyond_twenty_days(long timeout, Long millis) {
        GraphOptions options = GraphOptions.of(options(timeout), NOW);

        assertThat(options.deadline()).isEqualTo(millis == null ? Instant.MAX : NOW.plusMillis(millis));
        assertThat(options.readTimeoutMillis()).isEqualTo(millis == null ? TWENTY_DAYS : millis);
        assertThat(options.isOfLookup()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"PT-1S, 1", "PT0S, 1", "PT0.000000001S, 1", "PT0.0010001S, 2", "PT0.002S, 2"})
    void the_time_that_is_left_is_rounded_up_to_a_millisecond(Duration left, int millis) {
        GraphOptions options = GraphOptions.ofLookup(NOW, NOW.plus(left), Optional.empty());

        assertThat(options.left(NOW).readTimeoutMillis()).isEqualTo(millis);
        assertThat(options.left(NOW).connectTimeoutMillis()).isEqualTo(millis);
    }

    @Test
    void a_limit_that_an_instant_cannot_hold_is_none() {
        Instant last = Instant.MAX.minusMillis(1);

        assertThat(GraphOptions.of(options(2), last).deadline()).isEqualTo(Instant.MAX);
        assertThat(GraphOptions.of(options(1), last.minusNanos(1)).deadline())
                .isEqualTo(last.plusMillis(1).minusNanos(1));
    }

    @Test
    void the_time_that_is_left_is_twenty_days_at_most() {
        GraphOptions options = GraphOptions.ofLookup(NOW, NOW.plus(Duration.ofDays(20)), Optional.empty());

        assertThat(options.left(NOW).readTimeoutMillis()).isEqualTo((int) TWENTY_DAYS);
        assertThat(options.left(NOW.minusSeconds(1)).readTimeoutMillis()).isEqualTo((int) TWENTY_DAYS);
        assertThat(options.left(NOW.plusMillis(1)).readTimeoutMillis()).isEqualTo((int) TWENTY_DAYS - 1);
    }
}
