package io.github.graphcalls.verdict.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds Java snippets of a README, and the test that compiles and runs each. */
final class Snippets {

    static final Path ROOT = Path.of("..", "..");
    private static final Path SOURCES = Path.of("src/test/java/io/github/graphcalls/verdict/readme");
    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?[\\w.]+\\.(\\w+);\n");
    /** A test has assertions before the last closing brace of a snippet. */
    private static final Pattern LAST_BRACE = Pattern.compile("}\\s*$");

    private Snippets() {}

    static List<String> of(String readme) throws IOException {
        return SNIPPET.matcher(Files.readString(ROOT.resolve(readme)))
                .results()
                .map(snippet -> snippet.group(1))
                .toList();
    }

    /** Checks that a test of this package contains the code of a snippet, and that the snippet has the imports of its code. */
    static void assertRun(String snippet) throws IOException {
        String code = IMPORT.matcher(snippet).replaceAll("");
        List<String> tests = sources().stream()
                .filter(source -> squeezed(source)
                        .contains(squeezed(LAST_BRACE.matcher(code).replaceAll(""))))
                .toList();

        assertThat(tests).as("tests that contain the snippet:\n%s", snippet).isNotEmpty();
        assertThat(imports(snippet).map(MatchResult::group))
                .as("imports of the snippet:\n%s", snippet)
                .containsExactlyInAnyOrderElementsOf(imports(tests.get(0))
                        .filter(line -> code.matches("(?s).*\\b" + line.group(1) + "\\b.*"))
                        .map(MatchResult::group)
                        .toList());
    }

    private static Stream<MatchResult> imports(String text) {
        return IMPORT.matcher(text).results();
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            List<Path> sorted = files.sorted().toList();
            return sorted.stream().map(Snippets::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
