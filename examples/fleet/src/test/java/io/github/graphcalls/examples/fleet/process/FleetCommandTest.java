package io.github.graphcalls.examples.fleet.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallState;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.examples.fleet.FleetCommand;
import io.github.graphcalls.examples.fleet.Outcomes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is run. */
@Tag("real-time")
@Timeout(180)
class FleetCommandTest {

    @TempDir
    private Path folder;

    private final AtomicInteger lookups = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final GraphEmulator emulator = GraphEmulator.start(query -> {
        lookups.incrementAndGet();
        begun.countDown();
        if (query.id().value().startsWith("slow")) {
            try {
                mayEnd.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return Outcomes.found(
                query.id(), query.id().value().startsWith("alive") ? CallState.ESTABLISHED : CallState.TERMINATED);
    });

    @AfterEach
    void close() {
        mayEnd.countDown();
        emulator.close();
    }

    private Child fleet(String... options) {
        Map<String, String> environment =
                Map.of("GRAPH_CALLS_BASE_URL", emulator.baseUrl(), "GRAPH_CALLS_TOKEN", "a-token");
        Object[] all = Stream.concat(
                        Stream.of(
                                "--database",
                                "jdbc:sqlite:" + folder.resolve("fleet.db"),
                                "--verdicts",
                                folder.resolve("verdicts.jsonl").toString()),
                        Stream.of(options))
                .toArray();
        return Child.of(FleetCommand.class, log(), environment, List.of("-Xmx256m"), all);
    }

    private Path log() {
        return folder.resolve("log");
    }

    private long settled() throws IOException {
        Path file = folder.resolve("verdicts.jsonl");
        return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    }

    @Test
    void once_looks_at_what_is_due_and_ends() throws Exception {
        Path ids = Files.writeString(
                folder.resolve("ids"),
                IntStream.range(0, 300)
                        .mapToObj(each -> (each % 3 == 0 ? "alive-" : "over-") + each + " tenant-" + each % 50)
                        .collect(Collectors.joining("\n")));

        try (Child once = fleet("--once", "--ids", ids.toString())) {
            assertThat(once.exitStatus()).as(Files.readString(log())).isZero();
        }
        assertThat(settled()).isEqualTo(200);
        assertThat(lookups).hasValue(300);
        try (Child again = fleet("--once", "--ids", ids.toString())) {
            assertThat(again.exitStatus()).isZero();
        }
        assertThat(settled()).isEqualTo(200);
        assertThat(lookups).hasValue(300);
        assertThat(Files.readString(log()))
                .contains("100 believed alive, 200 settled")
                .doesNotContain("ERROR", "SEVERE");
    }

    @Test
    void ids_come_from_the_standard_input_while_the_fleet_runs() throws Exception {
        try (Child running = fleet("--ids", "-", "--interval", "PT2S")) {
            running.type("over-1 contoso.com\n");
            awaitSettled(1);
            running.type("over-2 contoso.com\n");
            awaitSettled(2);
            running.signal("TERM");
            running.exitStatus();
        }
    }

    @Test
    void sigterm_settles_the_running_lookups_and_ends() throws Exception {
        Path ids = Files.writeString(folder.resolve("ids"), "slow-1 contoso.com\nslow-2 contoso.com\n");
        try (Child running = fleet("--ids", ids.toString(), "--interval", "PT1S")) {
            assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
            running.signal("TERM");
            mayEnd.countDown();
            assertThat(running.exitStatus()).isEqualTo(143);
        }
        assertThat(settled()).isBetween(1L, 2L);
        assertThat(Files.readString(log())).contains("settled").doesNotContain("SEVERE");
    }

    @Test
    void a_refused_database_is_one_line_and_a_status() throws Exception {
        try (Child refused = Child.of(FleetCommand.class, log(), "--database", "jdbc:h2:./fleet")) {
            assertThat(refused.exitStatus()).isEqualTo(2);
        }
        assertThat(Files.readString(log())).contains("H2").hasLineCount(1);
    }

    private void awaitSettled(long number) throws Exception {
        for (int i = 0; i < 600 && settled() < number; i++) {
            new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
        }
        assertThat(settled()).as(Files.readString(log())).isEqualTo(number);
    }
}
