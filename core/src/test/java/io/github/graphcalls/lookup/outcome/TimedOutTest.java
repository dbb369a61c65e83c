package io.github.graphcalls.lookup.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimedOutTest {

    private static final Instant DEADLINE = Instant.parse("2026-01-01T00:00:00Z");

    private static String message(String now) {
        TimedOut outcome = TimedOut.beforeLookup(DEADLINE, Instant.parse(now));
        assertThat(outcome.deadline()).isEqualTo(DEADLINE);
        return outcome.diagnostics().message().orElseThrow();
    }

    @Test
    void a_deadline_on_another_clock_is_explained_with_the_distance() {
        assertThat(message("2026-11-30T12:00:00Z")).contains("333 days").contains("same clock");
        assertThat(message("2026-01-02T00:00:00Z")).contains("same clock");
    }

    @Test
    void a_deadline_that_passed_on_the_same_day_is_not_one_of_another_clock() {
        assertThat(message("2026-01-01T23:59:59Z")).doesNotContain("clock");
        assertThat(message("2026-01-01T00:00:00Z")).doesNotContain("clock");
        assertThat(TimedOut.beforeLookup(Instant.MIN, Instant.MAX).toString()).contains("same clock");
    }
}
