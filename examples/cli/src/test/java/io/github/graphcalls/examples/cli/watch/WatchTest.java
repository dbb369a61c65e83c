package io.github.graphcalls.examples.cli.watch;

import static io.github.graphcalls.fake.event.EndEvents.forgotten;
import static io.github.graphcalls.fake.event.EndEvents.hungUp;
import static io.github.graphcalls.fake.event.EndEvents.notAnswered;
import static io.github.graphcalls.fake.event.RosterEvents.joins;
import static io.github.graphcalls.fake.event.RosterEvents.leaves;
import static io.github.graphcalls.fake.event.StateEvents.established;
import static io.github.graphcalls.fake.event.StateEvents.ringing;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.examples.cli.Run.Result;
import io.github.graphcalls.examples.cli.ScriptedProvider;
import io.github.graphcalls.examples.cli.WorldProvider;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.time.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WatchTest {

    static final CallId ID = CallId.of("2e1a0b00-2db4-4022-9570-243709c565ab");

    private static final CallScript TALK = CallScript.joining(ID, "Ann")
            .after(ofSeconds(3), established())
            .after(ofSeconds(4), joins("John"))
            .after(ofSeconds(60), leaves("John"))
            .after(ofSeconds(30), hungUp())
            .after(ofSeconds(600), forgotten());

    private final VirtualTime time = VirtualTime.startingAt(ScriptedProvider.NOON);

    @Test
    void a_pipe_has_a_line_for_each_change() {
        Result result = WorldProvider.run(time, TALK).command("watch", ID.value());

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out().lines().map(line -> line.split("  ", 2)[1]))
                .containsExactly(
                        "establishing",
                        "established",
                        "John joins",
                        "John leaves",
                        result.out()
                                .lines()
                                .reduce((first, last) -> last)
                                .orElseThrow()
                                .split("  ", 2)[1])
                .last()
                .asString()
                .startsWith("terminated: ")
                .contains("200/7000");
        assertThat(result.out())
                .startsWith("2026-01-01T12:00:00Z  establishing\n")
                .doesNotContain("\u001b");
    }

    @Test
    void a_terminal_shows_states_as_a_bar_and_people_as_lanes() {
        Result result = WorldProvider.run(time, TALK).onTerminal(UTF_8).command("watch", ID.value());

        String last = result.out().substring(result.out().lastIndexOf("\u001b[J") + 3);
        assertThat(last.lines()).allMatch(line -> line.length() <= 80);
        assertThat(last)
                .contains("State         terminated", "UTC           12:00:00", "Ended         ")
                .containsPattern("(?m)^              \\.+=+x$")
                .containsPattern("(?m)^John           +#+$");
    }

    @Test
    void polling_is_quick_after_a_change_and_slow_without_one() {
        List<Duration> waits = new ArrayList<>();
        WorldProvider.run(time, TALK)
                .at(time, wait -> {
                    waits.add(wait);
                    time.advance(wait);
                })
                .command("watch", ID.value());

        assertThat(waits).first().isEqualTo(ofSeconds(1));
        assertThat(waits).contains(ofSeconds(15)).allMatch(wait -> wait.compareTo(ofSeconds(15)) <= 0);
        assertThat(waits).hasSizeLessThan(30);
    }

    @ParameterizedTest
    @CsvSource({"established, 0, 12:00:0", "terminated, 0, 12:01:"})
    void the_watch_ends_with_the_state_of_the_option(String until, int exitCode, String minute) {
        Result result = WorldProvider.run(time, TALK).command("watch", ID.value(), "--until", until);

        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(result.out().lines().reduce((first, last) -> last).orElseThrow())
                .contains("T" + minute)
                .contains("  " + until);
    }

    @Test
    void a_call_that_ends_before_it_is_established_has_an_exit_code_of_its_own() {
        CallScript script =
                CallScript.outgoing(ID, "John").after(ofSeconds(5), ringing()).after(ofSeconds(20), notAnswered());

        Result result = WorldProvider.run(time, script).command("watch", ID.value(), "--until=established");

        assertThat(result.exitCode()).isEqualTo(7);
        assertThat(result.err()).contains(ID.value()).hasLineCount(1);
    }

    @Test
    void a_call_that_is_forgotten_after_it_was_seen_has_ended() {
        Result result = WorldProvider.run(time, CallScript.outgoing(ID, "John").after(ofSeconds(9), hungUp()))
                .command("watch", ID.value());

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("  ended: ", "how it ended was not seen");
    }

    @Test
    void a_failing_lookup_is_shown_once_and_does_not_end_the_watch() {
        Fault throttled = Fault.of(Effect.Http.of(503)).between(ofSeconds(20), ofSeconds(60));

        Result result = WorldProvider.run(time, TALK, throttled).command("watch", ID.value());

        assertThat(result.exitCode()).isZero();
        assertThat(result.out().lines().filter(line -> line.contains("lookup failed: ")))
                .hasSize(1);
    }

    @Test
    void an_unknown_call_and_a_passed_time_have_exit_codes() {
        assertThat(WorldProvider.run(time, TALK).command("watch", "unknown").exitCode())
                .isEqualTo(3);

        Result result = WorldProvider.run(time, TALK).command("watch", ID.value(), "--for=50s");
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(result.err()).contains("not seen terminated", "--for").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10s", "11s", "50s", "900ms", "1ms"})
    void the_end_of_the_time_is_no_failed_lookup(String limit) {
        Result result = WorldProvider.run(time, TALK).command("watch", ID.value(), "--for", limit);
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(result.out())
                .startsWith("2026-01-01T12:00:00Z  establishing\n")
                .doesNotContain("failed");
        assertThat(result.err()).contains(ID.value(), "--for").doesNotContain("failed");
    }

    @Test
    void a_watch_without_an_answer_reports_the_last_failure() {
        Result result = WorldProvider.run(
                        time, TALK, Fault.of(Effect.Http.of(503)).between(ofSeconds(0), ofSeconds(999)))
                .command("watch", ID.value(), "--for=50s");
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(result.err()).contains("--for", "the last lookup failed: the service is unavailable");
    }

    @Test
    void an_unknown_call_is_an_answer_and_reported_once() {
        Result result = WorldProvider.run(time, TALK).command("watch", "unknown");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("unknown: ", "code 8522")
                .doesNotContain("failed")
                .hasLineCount(1);
    }

    @Test
    void times_have_at_most_three_decimals() {
        time.advance(Duration.ofNanos(123_456_789));
        Result result = WorldProvider.run(time, TALK).command("watch", ID.value(), "--for=50s");
        assertThat(result.out()).startsWith("2026-01-01T12:00:00.123Z  ");
        assertThat(result.out() + result.err()).doesNotContainPattern("\\.\\d{4}");
    }

    @Test
    void an_interrupt_ends_the_watch() {
        Result result = WorldProvider.run(time, TALK)
                .at(time, wait -> {
                    throw new InterruptedException();
                })
                .command("watch", ID.value());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.exitCode()).isEqualTo(130);
    }
}
