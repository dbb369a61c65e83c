package io.github.graphcalls.examples.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outputs that end early, of commands in processes of their own. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OutputTest {

    @TempDir
    private Path folder;

    @BeforeAll
    static void processesCanBeStarted() throws Exception {
        assumeThat(CommandProcess.canSendSignals()).isTrue();
    }

    @Test
    void a_reader_that_closes_the_pipe_ends_get_without_an_error() throws Exception {
        Path ids = Files.write(
                folder.resolve("ids.txt"),
                IntStream.range(0, 5_000).mapToObj(i -> "call-" + i).toList());
        try (CommandProcess get = CommandProcess.start(CommandProcess.builder("get", "@" + ids))) {
            get.line();
            get.closeOutput();

            assertThat(get.errors()).isEmpty();
            assertThat(get.exitCode()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "get -o json 2f1a1100-b174-40a0-aba7-0b405e01ed92",
                "get a b",
                "help",
                "completion bash",
                "doctor"
            })
    void a_full_disk_is_an_error(String arguments) throws Exception {
        File full = new File("/dev/full");
        assumeThat(full).exists();
        try (CommandProcess command = CommandProcess.start(
                CommandProcess.builder(arguments.split(" ")).redirectOutput(full))) {
            assertThat(command.errors())
                    .contains("the output cannot be written: No space left on device; ")
                    .hasLineCount(1);
            assertThat(command.exitCode()).isEqualTo(5);
        }
    }
}
