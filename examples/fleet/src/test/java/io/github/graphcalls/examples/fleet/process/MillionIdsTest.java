package io.github.graphcalls.examples.fleet.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallState;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.examples.fleet.FleetCommand;
import io.github.graphcalls.examples.fleet.Outcomes;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("full")
@Timeout(900)
class MillionIdsTest {

    private static final int IDS = Integer.getInteger("fleet.million", 1_000_000);
    private static final int LOOKUPS = 2_000;

    @TempDir
    private Path folder;

    @Test
    void a_million_ids_go_through_a_heap_of_256_megabytes() throws Exception {
        Path ids = folder.resolve("ids");
        try (BufferedWriter writer = Files.newBufferedWriter(ids)) {
            for (int i = 0; i < IDS; i++) {
                writer.write("call-" + i + " tenant-" + i % 500 + ".example\n");
            }
        }
        CountDownLatch looked = new CountDownLatch(LOOKUPS);
        try (GraphEmulator emulator = GraphEmulator.start(query -> {
                    looked.countDown();
                    return Outcomes.found(query.id(), CallState.ESTABLISHED);
                });
                Child fleet = Child.of(
                        FleetCommand.class,
                        folder.resolve("log"),
                        Map.of("GRAPH_CALLS_BASE_URL", emulator.baseUrl(), "GRAPH_CALLS_TOKEN", "a-token"),
                        List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError"),
                        "--database",
                        "jdbc:sqlite:" + folder.resolve("fleet.db"),
                        "--verdicts",
                        folder.resolve("verdicts.jsonl"),
                        "--ids",
                        ids)) {
            assertThat(looked.await(600, TimeUnit.SECONDS)).isTrue();
            fleet.signal("TERM");
            assertThat(fleet.exitStatus()).isEqualTo(143);
        }

        assertThat(Files.readString(folder.resolve("log"))).contains(IDS + " believed alive");
    }
}
