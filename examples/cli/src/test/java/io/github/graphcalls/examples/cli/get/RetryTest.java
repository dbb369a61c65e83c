package io.github.graphcalls.examples.cli.get;

import io.github.graphcalls.examples.cli.Run;
import io.github.graphcalls.examples.cli.ScriptedProvider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.examples.cli.Run.Result;
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

    private Run asking() {
        return Run.askingScripted().at(() -> now, this::sleep);
    }

    private void sleep(Duration wait) {
        waits.add(wait);
        now = now.plus(wait);
    }

    @ParameterizedTest
    @CsvSource({"once-throttled, 5000", "once-unavailable, 1500"})
    void waits_as_long_as_the_service_says_and_finds_the_call(String id, int millis) {
        Result result = asking().command("get", id);

        assertThat(result).isEqualTo(new Result(0, "Call  " + id + "\n", ""));
        assertThat(waits).containsExactly(Duration.ofMillis(millis));
    }

    @Test
    void follows_a_lost_connection_within_a_second() {
        Result result = asking().command("get", "once-disconnected");

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
    void reports_on_a_terminal_why_it_waits_and_until_when(String id, String reason, String until, String diagnostics) {
        Result result = asking().onTerminal(UTF_8).command("get", id);

        assertThat(result.exitCode()).isZero();
        assertThat(result.err())
                .startsWith("graph-calls: " + reason)
                .contains("2026-01-01T" + until, "--no-retry", diagnostics)
                .hasLineCount(1);
    }

    @Test
    void is_switched_off_by_an_option() {
        Result result = asking().onTerminal(UTF_8).command("get", "once-throttled", "--no-retry");

        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(result.err()).contains("ask again at 2026-01-01T12:00:05Z").hasLineCount(1);
        assertThat(waits).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"--timeout=5s, 5, 0", "--timeout=6s, 0, 1", "--timeout=500ms, 5, 0"})
    void begins_no_wait_beyond_the_timeout(String timeout, int exitCode, int numberOfWaits) {
        Result result = asking().command("get", "once-throttled", timeout);

        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(waits).hasSize(numberOfWaits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-found", "denied", "expired", "rejected", "malformed", "timed-out"})
    void does_not_follow_an_outcome_that_would_be_the_same(String id) {
        asking().command("get", id);

        assertThat(waits).isEmpty();
    }

    @Test
    void ends_after_four_attempts() {
        Result result = asking().onTerminal(UTF_8).command("get", "unavailable");

        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(waits).hasSize(3);
        assertThat(result.err()).hasLineCount(4);
    }

    @Test
    void refuses_a_timeout_of_more_than_a_year_with_a_line() {
        Result result = asking().command("get", "some-call", "--timeout=9999h");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("--timeout", "365 days").hasLineCount(1);
    }

    @Test
    void takes_no_other_timeout_for_its_own() {
        Result result = asking().command("get", "some-call", "--setting=timeout=5s");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("--timeout").hasLineCount(1);
    }

    @Test
    @Timeout(60)
    void turns_a_429_that_is_followed_by_a_200_into_exit_code_0() {
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
