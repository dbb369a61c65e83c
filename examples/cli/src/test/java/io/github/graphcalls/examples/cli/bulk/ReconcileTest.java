package io.github.graphcalls.examples.cli.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.examples.cli.Run;
import io.github.graphcalls.examples.cli.Run.Result;
import io.github.graphcalls.examples.cli.ScriptedProvider;
import io.github.graphcalls.examples.cli.WorldProvider;
import io.github.graphcalls.fake.event.EndEvents;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.time.VirtualTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconcileTest {

    @TempDir
    private Path folder;

    private final VirtualTime time = VirtualTime.startingAt(ScriptedProvider.NOON);

    private Run run() {
        return Run.scripted().at(time, time);
    }

    @Test
    void calls_of_a_file_are_alive_ended_or_unknown() throws Exception {
        Path file = Files.write(folder.resolve("ids.txt"), List.of("a", "not-found", "misrouted"));

        Result result = run().command("reconcile", "@" + file);

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out().lines())
                .hasSize(3)
                .anyMatch(line -> line.matches("a {35}  alive +found"))
                .anyMatch(line -> line.matches("not-found +ended .*how it ended is not known"))
                .anyMatch(line -> line.matches("misrouted +unknown .*may be alive.*404.*"));
    }

    @Test
    void an_ended_call_that_graph_still_knows_shows_how_it_ended() {
        CallScript script = CallScript.outgoing(CallId.of("a"), "John")
                .atOnce(EndEvents.notAnswered())
                .after(Duration.ofHours(1), EndEvents.forgotten());

        Result result = WorldProvider.run(time, script).command("reconcile", "a");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).containsPattern("a +ended").contains("408/10057");
    }

    @ParameterizedTest
    @CsvSource({"a, alive, 0", "not-found, ended, 0", "misrouted, unknown, 3", "throttled, unknown, 5"})
    void json_has_the_verdict_and_unknown_calls_decide_the_exit_code(String id, String verdict, int exitCode) {
        Result result = run().command("reconcile", id, "-o", "json");

        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(result.out())
                .startsWith("{\"id\":\"" + id + "\",\"verdict\":\"" + verdict + "\",\"outcome\":")
                .hasLineCount(1);
    }
}
