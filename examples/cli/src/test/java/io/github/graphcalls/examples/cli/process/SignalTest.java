package io.github.graphcalls.examples.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.fake.SampleCalls;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signals to commands in processes of their own. */
@Tag("real-time")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SignalTest {

    private static final String CALL = SampleCalls.GROUP.id().value();

    @TempDir
    private Path folder;

    @BeforeAll
    static void signalsCanBeSent() throws Exception {
        assumeThat(CommandProcess.canSendSignals()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void a_signal_ends_get_with_the_results_so_far(String signal, int exitCode) throws Exception {
        try (GraphEmulator graph = emulator();
                CommandProcess get = CommandProcess.start(feign(graph, "get", "-"))) {
            get.input(CALL + "\n");
            assertThat(get.line()).startsWith(CALL + "  est");
            get.signal(signal);

            assertThat(get.exitCode()).isEqualTo(exitCode);
            assertThat(get.restOfOutput()).isEmpty();
            assertThat(get.errors())
                    .contains("interrupted after 1 calls: 1 found")
                    .hasLineCount(1);
        }
    }

    private static GraphEmulator emulator() {
        return GraphEmulator.builder(World.builder(Script.of(CallScript.of(SampleCalls.GROUP)))
                        .build())
                .start();
    }

    private static ProcessBuilder feign(GraphEmulator graph, String... arguments) {
        ProcessBuilder builder = CommandProcess.builder(arguments);
        builder.environment().put("GRAPH_CALLS_ADAPTER", "feign");
        builder.environment().put("GRAPH_CALLS_TOKEN", "a-token");
        builder.environment().put("GRAPH_CALLS_BASE_URL", graph.baseUrl());
        return builder;
    }

    private static void awaitLookups(GraphEmulator graph, int count) {
        while (graph.journal().exchanges().size() < count) {
            // The process needs the processor.
            LockSupport.parkNanos(1_000_000);
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void a_signal_ends_show_and_watch_without_an_error(String signal, int exitCode) throws Exception {
        try (CommandProcess show = CommandProcess.start(CommandProcess.builder("show"));
                CommandProcess watch = CommandProcess.start(CommandProcess.builder("watch", CALL))) {
            show.input("{\"id\":\"a\"} ");
            assertThat(show.line()).isEqualTo("Call  a");
            assertThat(watch.line()).contains("  est");
            show.signal(signal);
            watch.signal(signal);

            assertThat(show.exitCode()).isEqualTo(exitCode);
            assertThat(show.errors()).isEmpty();
            assertThat(watch.exitCode()).isEqualTo(exitCode);
            assertThat(watch.errors()).contains("the fake").hasLineCount(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void a_signal_ends_record_with_the_scenario_so_far(String signal, int exitCode) throws Exception {
        Path file = folder.resolve("scenario.json");
        try (GraphEmulator graph = emulator();
                CommandProcess record = CommandProcess.start(feign(graph, "record", CALL, "--into", file.toString()))) {
            awaitLookups(graph, 2);
            record.signal(signal);

            assertThat(record.exitCode()).isEqualTo(exitCode);
            assertThat(record.restOfOutput()).startsWith("1 call and 0 faults in " + file);
            assertThat(record.errors()).isEmpty();
        }
        assertThat(Files.readString(file)).contains("calls").doesNotContain(CALL);
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void a_signal_deletes_the_address_file_of_emulate(String signal, int exitCode) throws Exception {
        Path address = folder.resolve("address");
        try (CommandProcess emulate = CommandProcess.start(
                CommandProcess.builder("emulate", "--port=0", "--address-file", address.toString()))) {
            assertThat(emulate.line()).contains(Files.readString(address).strip());
            emulate.signal(signal);

            assertThat(emulate.exitCode()).isEqualTo(exitCode);
            assertThat(emulate.errors()).isEmpty();
        }
        assertThat(folder).isEmptyDirectory();
    }
}
