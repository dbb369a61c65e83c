package io.github.graphcalls.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.lookup.policy.RetryPolicy;
import io.github.graphcalls.lookup.policy.RetryingLookup;
import io.github.graphcalls.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a {@code Retry-After}, from the header to the next request: on a virtual clock. */
class RetryWaitTest {

    /** Half of the first delay, which is a second. */
    private static final Duration OWN = Duration.ofMillis(500);

    private final VirtualTime time = VirtualTime.startingAt(Answers.NOW);
    private final List<Instant> asked = new ArrayList<>();

    /** Asks a Graph that answers once with a status and a header, and then that there is no such call. */
    private LookupOutcome find(int status, Duration patience, String... headers) {
        AnswerReader reader = new AnswerReader(time);
        return new RetryingLookup(
                        query -> {
                            asked.add(time.instant());
                            return reader.read(
                                    query,
                                    asked.size() == 1
                                            ? Answers.answer(status, "", headers)
                                            : Answers.answer(404, Answers.error("8522", "Call not found.")));
                        },
                        RetryPolicy.DEFAULT,
                        time,
                        time,
                        () -> 0.5)
                .find(Answers.QUERY.within(patience, time));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429 | 10 | PT10S",
                "503 | 2.128 | PT2.128S",
                "504 | 0.0000000001 | PT0.000000001S",
                "429 | 31,120 | PT31S",
                "503 | '0, 0.5' | PT0.5S",
                "504 | Sun, 01 Mar 2026 12:00:07 GMT | PT7S",
                "429 | Sunday, 01-Mar-26 12:00:07 GMT | PT7S",
                "503 | Sun Mar  1 12:00:07 2026 | PT7S"
            })
    void a_named_wait_is_waited_to_the_nanosecond(int status, String header, Duration wait) {
        assertThat(find(status, Duration.ofMinutes(5), "Retry-After", header)).isInstanceOf(NotFound.class);

        assertThat(asked).containsExactly(Answers.NOW, Answers.NOW.plus(wait));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "0", "", "1e3", "٣", "Sun, 01 Mar 2026 11:00:00 GMT"})
    void an_unreadable_wait_is_the_delay_of_the_policy(String header) {
        assertThat(find(429, Duration.ofMinutes(5), "Retry-After", header)).isInstanceOf(NotFound.class);

        assertThat(asked).containsExactly(Answers.NOW, Answers.NOW.plus(OWN));
    }

    @Test
    void no_header_is_the_delay_of_the_policy() {
        assertThat(find(503, Duration.ofMinutes(5))).isInstanceOf(NotFound.class);

        assertThat(asked).containsExactly(Answers.NOW, Answers.NOW.plus(OWN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10 | 2026-03-01T12:00:10Z",
                "120 | 2026-03-01T12:02:00Z",
                "Sun, 01 Mar 2026 12:02:00 GMT | 2026-03-01T12:02:00Z",
                "99999999999999999999 | 2036-02-27T12:00:00Z",
                "Fri, 31 Dec 9999 23:59:59 GMT | 2036-02-27T12:00:00Z"
            })
    void a_wait_that_does_not_fit_the_deadline_ends_at_once_with_the_instant_of_the_retry(
            String header, Instant until) {
        LookupOutcome throttled = find(429, Duration.ofSeconds(10), "Retry-After", header);
        asked.clear();
        LookupOutcome unavailable = find(503, Duration.ofSeconds(10), "Retry-After", header);

        assertThat(((Throttled) throttled).retryAt()).contains(until);
        assertThat(((Unavailable) unavailable).retryAt()).contains(until);
        assertThat(asked).hasSize(1);
        assertThat(time.instant()).isEqualTo(Answers.NOW);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 408, 409, 410, 423, 500, 501, 502, 507, 509})
    void a_status_that_is_not_retryable_is_sent_once_whatever_its_headers(int status) {
        find(status, Duration.ofMinutes(5), "Retry-After", "1");

        assertThat(asked).hasSize(1);
        assertThat(time.instant()).isEqualTo(Answers.NOW);
    }
}
