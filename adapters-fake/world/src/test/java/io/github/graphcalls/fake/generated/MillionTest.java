package io.github.graphcalls.fake.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("full")
class MillionTest {

    private static final int MILLION = 1_000_000;

    private static final int STEP = 20;

    /**
     * Makes every call of a large world by its id, and looks up every twentieth, which the world then remembers; run in a small
     * machine of its own.
     */
    public static void main(String... arguments) {
        World world = World.builder(GeneratedCalls.of(42, MILLION)).seed(42).build();
        GeneratedCalls calls = (GeneratedCalls) world.script();
        for (int index = 0; index < MILLION; index++) {
            CallId id = calls.id(index);
            require(id, calls.find(id));
        }
        FakeCallLookup lookup = FakeCallLookup.of(world);
        for (int index = 0; index < MILLION; index += STEP) {
            CallId id = calls.id(index);
            require(id, lookup.find(id).toOptional());
        }
    }

    private static void require(CallId id, Optional<Call> found) {
        if (!found.orElseThrow().id().equals(id)) {
            throw new IllegalStateException("another call than " + id);
        }
    }

    @Test
    void a_world_of_a_million_calls_fits_into_256_megabytes(@TempDir Path folder) throws Exception {
        File output = folder.resolve("output").toFile();
        Process machine = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MillionTest.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();

        try {
            assertThat(machine.waitFor(20, TimeUnit.MINUTES)).isTrue();
            assertThat(output).isEmpty();
            assertThat(machine.exitValue()).isZero();
        } finally {
            machine.destroyForcibly();
        }
    }
}
