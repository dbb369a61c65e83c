package io.github.graphcalls.verdict.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.rules.ReadmeSnippets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java snippets of READMEs are compiled and run, with their imports. */
class ReadmesTest {

    static final Path ROOT = Path.of("..", "..");

    private static List<Path> tests() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/java/io/github/graphcalls/verdict/readme"))) {
            return files.sorted().toList();
        }
    }

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
        List<String> snippets = ReadmeSnippets.of(ROOT.resolve(readme));

        assertThat(snippets).isNotEmpty();
        for (String snippet : snippets) {
            if (!SwitchTest.isForJdk21(snippet)) {
                ReadmeSnippets.assertCompiledBy(tests(), snippet);
            }
        }
    }

    @Test
    void a_snippet_without_an_import_or_without_a_test_is_refused() throws IOException {
        String snippet = ReadmeSnippets.of(ROOT.resolve("README.md")).get(0);
        ReadmeSnippets.assertCompiledBy(tests(), snippet);

        Stream.of(snippet.replaceFirst("import .*;\n", ""), snippet.replace("find(", "search("))
                .forEach(wrong -> assertThatThrownBy(() -> ReadmeSnippets.assertCompiledBy(tests(), wrong))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining(wrong));
    }

    @Test
    void the_first_readme_is_short() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThan(136);
    }
}
