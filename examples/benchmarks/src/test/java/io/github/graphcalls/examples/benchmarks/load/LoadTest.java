package io.github.graphcalls.examples.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Options that cannot be measured are refused, and leave the results as they are. */
class LoadTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --contestants okhttp                | --contestants: no contestant "okhttp"; there is [graph-calls, sdk,
            --server emulator --schemes https   | --schemes: expected http of the server emulator, found https
            --schemes ftp                       | --schemes: expected http,https of the server loopback, found ftp
            --server elsewhere                  | --server: expected loopback or emulator, found elsewhere
            --threads 0                         | --threads: expected a number such as 64, or 1000v
            --lookups 0                         | --rounds, --lookups: expected at least 1, found 0
            --rounds -1                         | --rounds, --lookups: expected at least 1, found -1
            --threads many                      | --threads: expected a number such as 64, or 1000v
            """)
    void wrong_options_are_refused_before_a_file_is_written(String options, String message) throws IOException {
        Path results = Files.writeString(folder.resolve("load.csv"), "measured before");
        List<String> arguments = new ArrayList<>(List.of(options.split(" ")));
        arguments.addAll(List.of("--into", results.toString()));
        StringWriter said = new StringWriter();

        int exitCode =
                new CommandLine(new Load()).setErr(new PrintWriter(said)).execute(arguments.toArray(String[]::new));

        assertThat(said.toString()).contains(message);
        assertThat(exitCode).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(results).hasContent("measured before");
    }
}
