package io.github.graphcalls.examples.cli.emulate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.examples.cli.GraphCalls;
import java.io.BufferedReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EmulateFilesTest {

    @TempDir
    private Path folder;

    @Test
    void temporary_files_are_deleted_when_emulate_ends() throws Exception {
        Process emulate = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        GraphCalls.class.getName(),
                        "emulate",
                        "--port",
                        "0",
                        "--tls")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader printed = emulate.inputReader(UTF_8)) {
            assertThat(printed.lines().takeWhile(row -> !row.startsWith("certificate ")))
                    .anyMatch(row -> row.startsWith("curl "));
            assertThat(folder).isDirectoryContaining("glob:**.pem").isDirectoryContaining("glob:**.jks");
        } finally {
            emulate.destroy();
        }

        emulate.waitFor();

        assertThat(folder).isEmptyDirectory();
    }
}
