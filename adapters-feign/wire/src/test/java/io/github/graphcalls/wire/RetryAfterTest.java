package io.github.graphcalls.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When Graph says that it is worth asking again. */
class RetryAfterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10 | PT10S",
                "' 10 ' | PT10S",
                "2.128 | PT2.128S",
                "0.0000000001 | PT0.000000001S",
                "31,120 | PT31S",
                "', ,7' | PT7S",
                "'0, 0.0, 7' | PT7S",
                "'soon, 7' | PT7S",
                "010 | PT10S",
                "315360000 | P3650D",
                "99999999999999999999 | P3650D"
            })
    void seconds_count_by_the_first_positive_number(String header, Duration wait) {
        assertThat(until(header)).contains(Answers.NOW.plus(wait));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "Sun, 06-Nov-94 08:49:37 GMT", "Fri, 31 Dec 9999 23:59:59 GMT"})
    void a_wait_beyond_the_last_instant_counts_as_absent(String header) {
        assertThat(RetryAfter.read(header, Instant.MAX, Optional.of(Instant.EPOCH)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "0",
                "0.0",
                "-5",
                "soon",
                "1e3",
                "+5",
                ".5",
                "5.",
                "10s",
                "0x10",
                "٣",
                "NaN",
                "Infinity"
            })
    void an_unreadable_value_counts_as_absent(String header) {
        assertThat(until(header)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sun, 01 Mar 2026 12:02:00 GMT",
                "Sun, 1 Mar 2026 12:02:00 GMT",
                "Sunday, 01-Mar-26 12:02:00 GMT",
                "Sun Mar  1 12:02:00 2026",
                "Sun Mar 01 12:02:00 2026",
                " Sun, 01 Mar 2026 12:02:00 GMT "
            })
    void a_date_is_read_in_each_of_its_forms(String header) {
        assertThat(until(header)).contains(Instant.parse("2026-03-01T12:02:00Z"));
    }

    @Test
    void a_date_is_a_wait_on_the_clock_of_the_server() {
        String later = "Sun, 01 Mar 2026 12:02:00 GMT";

        assertThat(until(later, "Date", "Sun, 01 Mar 2026 12:01:30 GMT")).contains(Answers.NOW.plusSeconds(30));
        assertThat(until(later, "Date", "Sun, 01 Mar 2026 11:00:00 GMT")).contains(Answers.NOW.plusSeconds(3720));
        assertThat(until(later, "Date", "nonsense")).contains(Answers.NOW.plusSeconds(120));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-03-01T12:00:00",
                "2024-01-01T00:00:00Z",
                "2026-03-01T12:01:59",
                "2026-03-01T13:00:00",
                "2030-01-01T00:00:00"
            })
    void a_date_without_a_date_header_is_measured_by_the_clock_of_the_client_whatever_the_body_says(String innerDate) {
        String body = "{\"error\":{\"code\":\"TooManyRequests\",\"message\":\"a\",\"innerError\":{\"date\":\""
                + innerDate + "\"}}}";

        for (int status : new int[] {429, 503}) {
            for (String[] headers : new String[][] {{}, {"Date", "nonsense"}, {"Date", ""}}) {
                assertThat(until(status, body, "Sun, 01 Mar 2026 12:02:00 GMT", headers))
                        .contains(Answers.NOW.plusSeconds(120));
            }
        }
    }

    @Test
    void a_date_is_measured_from_the_date_header_rather_than_from_a_date_in_the_body() {
        String body = "{\"error\":{\"innerError\":{\"date\":\"2025-03-01T12:00:00\"}}}";

        assertThat(until(429, body, "Sun, 01 Mar 2026 12:02:00 GMT", new String[] {
                    "Date", "Sun, 01 Mar 2026 12:01:30 GMT"
                }))
                .contains(Answers.NOW.plusSeconds(30));
    }

    @Test
    void a_date_that_has_passed_counts_as_absent() {
        assertThat(until("Sun, 01 Mar 2026 12:00:00 GMT")).isEmpty();
        assertThat(until("Sun, 01 Mar 2026 11:00:00 GMT")).isEmpty();
        assertThat(until("Sunday, 06-Nov-94 08:49:37 GMT")).isEmpty();
        assertThat(until("Sun, 01 Mar 2026 12:02:00 GMT", "Date", "Sun, 01 Mar 2026 12:02:00 GMT"))
                .isEmpty();
    }

    @Test
    void a_date_in_the_far_future_is_ten_years_ahead() {
        assertThat(until("Fri, 31 Dec 9999 23:59:59 GMT")).contains(Answers.NOW.plus(Duration.ofDays(3650)));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 503, 504})
    void an_unavailable_service_may_send_a_retry_after(int status) {
        Unavailable outcome = (Unavailable) Answers.read(status, "", "retry-after", "3");

        assertThat(outcome.retryAt()).contains(Answers.NOW.plusSeconds(3));
    }

    @Test
    void an_absent_header_names_no_instant() {
        assertThat(((Throttled) Answers.read(429, "")).retryAt()).isEmpty();
    }

    private static Optional<Instant> until(String header, String... others) {
        return until(429, "", header, others);
    }

    private static Optional<Instant> until(int status, String body, String header, String[] others) {
        String[] headers = Arrays.copyOf(others, others.length + 2);
        headers[others.length] = "Retry-After";
        headers[others.length + 1] = header;
        LookupOutcome outcome = Answers.read(status, body, headers);
        return outcome instanceof Throttled throttled ? throttled.retryAt() : ((Unavailable) outcome).retryAt();
    }
}
