package io.github.graphcalls.examples.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of the READMEs are those of the results. */
class ReadmeTest {

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "../../adapters-feign/client/README.md"})
    void the_tables_of_a_readme_are_those_of_the_results(Path readme) throws IOException {
        String text = Files.readString(readme);

        assertThat(Report.written(text, Path.of("results"))).isEqualTo(text);
    }
}
