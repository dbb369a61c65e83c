package io.github.graphcalls.examples.cli.completion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.graphcalls.examples.cli.Run;
import io.github.graphcalls.examples.cli.Run.Result;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void a_script_has_each_command_option_and_value_and_no_comment(String shell) {
        Result result = Run.inShell().command("completion", shell);

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains(
                        "graph-calls", "reconcile", "watch", "emulate", "batch-size", "until", "established terminated")
                .contains("callChainId", "participants", "fake feign")
                .doesNotContain("client-secret", "picocli", "COMMANDS", "OPTIONS", "VALUES")
                .doesNotContainPattern("(?m)^\\s*#");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "graph-calls rec, reconcile record",
                "graph-calls get --f, --format",
                "graph-calls get -o '', text json",
                "graph-calls get a --format = j, json",
                "graph-calls get --format =, text json",
                "graph-calls watch a --until e, established",
                "graph-calls completion z, zsh",
                "graph-calls help sh, show",
                "graph-calls show '', ''",
                "graph-calls get --token-file a, ''"
            })
    void bash_completes_commands_options_and_values(String line, String words) throws Exception {
        String script = Run.inShell().command("completion", "bash").out();
        String test = script + "COMP_WORDS=(" + line + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _graph_calls; "
                + "echo \"${COMPREPLY[*]}\"\n";

        assertThat(output("bash", Files.writeString(folder.resolve("test"), test)))
                .isEqualTo(words + "\n");
    }

    @ParameterizedTest
    @CsvSource({"'graph-calls get --format j', json", "graph-calls wa, watch", "graph-calls help recon, reconcile"})
    void fish_completes_commands_options_and_values(String line, String word) throws Exception {
        String script = Run.inShell().command("completion", "fish").out();

        assertThat(output("fish", Files.writeString(folder.resolve("test"), script + "complete -C '" + line + "'\n")))
                .startsWith(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void a_script_is_valid(String shell) throws Exception {
        Path script = Files.writeString(
                folder.resolve("completion"),
                Run.inShell().command("completion", shell).out());

        assertThat(output(shell, Path.of("-n"), script)).isEmpty();
    }

    private static String output(String shell, Path... arguments) throws Exception {
        assumeThat(Stream.of("/bin/", "/usr/bin/").map(bin -> new File(bin + shell)))
                .anyMatch(File::exists);
        Process process = new ProcessBuilder(
                        Stream.concat(Stream.of(shell), Stream.of(arguments).map(Path::toString))
                                .toList())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
