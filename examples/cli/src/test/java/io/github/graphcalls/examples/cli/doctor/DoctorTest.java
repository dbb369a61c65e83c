package io.github.graphcalls.examples.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.examples.cli.Run;
import io.github.graphcalls.examples.cli.Run.Result;
import io.github.graphcalls.examples.cli.ScriptedProvider;
import io.github.graphcalls.examples.cli.WorldProvider;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.time.Sleeper;
import io.github.graphcalls.time.VirtualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorTest {

    private final VirtualTime time = VirtualTime.startingAt(ScriptedProvider.NOON);

    @Test
    void everything_is_well_when_the_call_service_does_not_know_the_id() {
        Result result = WorldProvider.run(time, CallScript.outgoing(CallId.of("a"), "John"))
                .command("doctor");

        assertThat(result.exitCode()).as(result.out()).isZero();
        assertThat(result.out().lines().map(line -> line.substring(0, 16).strip()))
                .containsExactly("ok    settings", "ok    class path", "ok    clock", "ok    sign-in", "ok    request");
        assertThat(result.out()).contains("code 8522");
    }

    @ParameterizedTest
    @CsvSource({
        "expired, 4, sign-in, --token-file",
        "denied, 4, request, Calls.AccessMedia.All",
        "misrouted, 3, request, --base-url",
        "unavailable, 5, request, --base-url",
        "malformed, 6, request, --base-url"
    })
    void a_failure_names_its_check_and_what_to_correct(String id, int exitCode, String check, String remedy) {
        Result result = Run.scripted().command("doctor", id);

        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(result.out().lines().filter(line -> line.startsWith("FAIL  " + check)))
                .singleElement()
                .asString()
                .contains(remedy);
    }

    @Test
    void missing_settings_are_named_and_no_request_is_sent() {
        Result result = Run.inShell().command("doctor", "--adapter=feign");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).startsWith("FAIL  settings    --token-file or GRAPH_CALLS_TOKEN");
        assertThat(result.out().lines().filter(line -> line.startsWith("-  "))).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"PT-6M, behind", "PT6M, ahead of"})
    void a_wrong_clock_is_reported(Duration skew, String word) {
        Result result = WorldProvider.run(time, CallScript.outgoing(CallId.of("a"), "John"))
                .at(() -> time.instant().plus(skew), Sleeper.SYSTEM)
                .command("doctor");

        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(result.out().lines().filter(line -> line.startsWith("FAIL  clock")))
                .singleElement()
                .asString()
                .contains(word + " the service");
    }

    @Test
    void the_clock_of_an_emulator_is_no_problem() {
        World past = World.builder(Script.of(CallScript.outgoing(CallId.of("a"), "John")))
                .build();
        try (GraphEmulator graph = GraphEmulator.builder(past).start()) {
            Result result = Run.inShell()
                    .with("GRAPH_CALLS_ADAPTER", "feign")
                    .with("GRAPH_CALLS_TOKEN", "a-token")
                    .with("GRAPH_CALLS_BASE_URL", graph.baseUrl())
                    .command("doctor");
            assertThat(result.exitCode()).as(result.out()).isZero();
            assertThat(result.out().lines().filter(line -> line.startsWith("ok    clock")))
                    .singleElement()
                    .asString()
                    .contains("emulator");
        }
    }

    @Test
    void the_fake_is_named() {
        assertThat(Run.inShell().command("doctor").out()).contains("the fake", "--adapter feign");
    }
}
