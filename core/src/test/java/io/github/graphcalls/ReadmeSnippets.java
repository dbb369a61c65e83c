package io.github.graphcalls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Checks that a test compiles the Java snippets of a README, imports included. */
final class ReadmeSnippets {

    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("(?m)^import [\\w.]+\\.(\\w+);\n");

    private ReadmeSnippets() {}

    static void assertCompiledBy(Path test, int count) throws IOException {
        String source = Files.readString(test);
        List<String> imports =
                IMPORT.matcher(source).results().map(MatchResult::group).toList();
        List<String> snippets = SNIPPET.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(snippet -> snippet.group(1))
                .toList();
        assertThat(snippets).hasSize(count).allSatisfy(snippet -> {
            String code = IMPORT.matcher(snippet).replaceAll("");
            assertThat(withoutSpace(source)).contains(withoutSpace(code));
            assertThat(IMPORT.matcher(snippet).results().map(MatchResult::group))
                    .containsExactlyInAnyOrderElementsOf(imports.stream()
                            .filter(each -> code.matches("(?s).*\\b" + simpleName(each) + "\\b.*"))
                            .toList());
        });
    }

    private static String simpleName(String line) {
        return line.substring(line.lastIndexOf('.') + 1, line.lastIndexOf(';'));
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s", "");
    }
}
