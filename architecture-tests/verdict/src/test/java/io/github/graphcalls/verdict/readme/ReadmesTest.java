package io.github.graphcalls.verdict.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java snippets of READMEs are compiled and run, with their imports. */
class ReadmesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "HOWTO.md",
                "adapters-feign/client/README.md",
                "adapters-feign/callbacks/README.md",
                "adapters-feign/jackson3/README.md",
                "adapters-fake/emulator/README.md"
            })
    void every_snippet_of_a_readme_is_run_by_a_test(String readme) throws IOException {
        List<String> snippets = Snippets.of(readme);

        assertThat(snippets).isNotEmpty();
        for (String snippet : snippets) {
            if (!SwitchTest.isForJdk21(snippet)) {
                Snippets.assertRun(snippet);
            }
        }
    }

    @Test
    void a_snippet_without_an_import_or_without_a_test_is_refused() throws IOException {
        String snippet = Snippets.of("README.md").get(0);
        Snippets.assertRun(snippet);

        Stream.of(snippet.replaceFirst("import .*;\n", ""), snippet.replace("find(", "search("))
                .forEach(wrong -> assertThatThrownBy(() -> Snippets.assertRun(wrong))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining(wrong));
    }

    @Test
    void the_first_readme_is_short() throws IOException {
        assertThat(Files.readAllLines(Snippets.ROOT.resolve("README.md"))).hasSizeLessThan(120);
    }
}
