package io.github.graphcalls.examples.cli.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.examples.cli.Run;
import io.github.graphcalls.examples.cli.Run.Result;
import io.github.graphcalls.examples.cli.ScriptedProvider;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.Throttled;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {

    private final List<Duration> waits = new ArrayList<>();
    private Instant now = ScriptedProvider.NOON;

    private Run run() {
        return Run.scripted().at(() -> now, this::sleep);
    }

    private void sleep(Duration wait) {
        waits.add(wait);
        now = now.plus(wait);
    }

    @ParameterizedTest
    @CsvSource({"once-throttled, 5000", "once-unavailable, 1500"})
    void a_retry_waits_until_the_instant_of_the_service_and_finds_the_call(String id, int millis) {
        Result result = run().command("get", id);

        assertThat(result).isEqualTo(new Result(0, "Call  " + id + "\n", ""));
        assertThat(waits).containsExactly(Duration.ofMillis(millis));
    }

    @Test
    void a_lost_connection_is_retried_within_a_second() {
        Result result = run().command("get", "once-disconnected");

        assertThat(result.exitCode()).isZero();
        assertThat(waits)
                .singleElement()
                .satisfies(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "once-throttled, throttled, 12:00:05Z, status 429",
        "once-unavailable, the service is unavailable, 12:00:02Z, status 503",
        "once-disconnected, no connection, 12:00:0, connection refused"
    })
    void a_wait_on_a_terminal_is_reported_with_reason_and_end(
            String id, String reason, String until, String diagnostics) {
        Result result = run().onTerminal(UTF_8).command("get", id);

        assertThat(result.exitCode()).isZero();
        assertThat(result.err())
                .startsWith("graph-calls: " + reason)
                .contains("2026-01-01T" + until, "--no-retry", diagnostics)
                .hasLineCount(1);
    }

    @Test
    void the_option_no_retry_sends_one_request() {
        Result result = run().onTerminal(UTF_8).command("get", "once-throttled", "--no-retry");

        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(result.err()).contains("retry at 2026-01-01T12:00:05Z").hasLineCount(1);
        assertThat(waits).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"--timeout=5s, 5, 0", "--timeout=6s, 0, 1", "--timeout=500ms, 5, 0"})
    void a_wait_beyond_the_timeout_is_not_begun(String timeout, int exitCode, int numberOfWaits) {
        Result result = run().command("get", "once-throttled", timeout);

        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(waits).hasSize(numberOfWaits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-found", "denied", "expired", "rejected", "malformed", "timed-out"})
    void a_permanent_outcome_is_not_retried(String id) {
        run().command("get", id);

        assertThat(waits).isEmpty();
    }

    @Test
    void retries_end_after_four_attempts() {
        Result result = run().onTerminal(UTF_8).command("get", "unavailable");

        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(waits).hasSize(3);
        assertThat(result.err()).hasLineCount(4);
    }

    @Test
    void a_timeout_of_more_than_a_year_is_refused_on_one_line() {
        Result result = run().command("get", "some-call", "--timeout=9999h");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("--timeout", "365 days").hasLineCount(1);
    }

    @Test
    void a_timeout_as_a_setting_is_refused_in_favour_of_the_option() {
        Result result = run().command("get", "some-call", "--setting=timeout=5s");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("--timeout").hasLineCount(1);
    }

    @Test
    @Timeout(60)
    void a_429_before_a_200_ends_with_exit_code_0() {
        AtomicInteger requests = new AtomicInteger();
        try (GraphEmulator graph = GraphEmulator.start(query -> requests.getAndIncrement() == 0
                ? new Throttled(Optional.of(Instant.now().plusSeconds(2)), Diagnostics.NONE)
                : new Found(Call.builder(CallId.of("a-call")).build(), Diagnostics.NONE))) {
            Result result = Run.inShell()
                    .with("GRAPH_CALLS_ADAPTER", "feign")
                    .with("GRAPH_CALLS_TOKEN", "a-token")
                    .with("GRAPH_CALLS_BASE_URL", graph.baseUrl())
                    .at(Instant::now, waits::add)
                    .command("get", "a-call");

            assertThat(result.exitCode()).as(result.err()).isZero();
            assertThat(result.out()).contains("a-call");
            assertThat(waits).hasSize(1);
        }
    }
}
