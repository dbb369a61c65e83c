package io.github.graphcalls.fake.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("full")
class MillionTest {

    private static final int MILLION = 1_000_000;

    /** Looks up every call of a large world by its id; run in a small machine of its own. */
    public static void main(String... arguments) {
        GeneratedCalls calls = GeneratedCalls.of(42, MILLION);
        FakeCallLookup lookup = FakeCallLookup.in(World.builder(calls).build());
        for (int index = 0; index < MILLION; index++) {
            CallId id = calls.id(index);
            if (!lookup.find(id).call().orElseThrow().id().equals(id)) {
                throw new IllegalStateException("another call than " + id);
            }
        }
    }

    @Test
    void A_million_calls_fit_into_256_megabytes_because_none_is_held(@TempDir Path folder) throws Exception {
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
            assertThat(machine.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(output).isEmpty();
            assertThat(machine.exitValue()).isZero();
        } finally {
            machine.destroyForcibly();
        }
    }
}
