package io.github.graphcalls.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that a test compiles the Java snippets of its module's README, imports included. */
public final class ReadmeSnippets {

    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("(?m)^import ([\\w.]+)\\.(\\w+);\n");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);\n");

    private ReadmeSnippets() {}

    /**
     * Checks that the test contains each snippet, and that a snippet imports what it uses: the imports of the test that it names. Types
     * of the test's own package are left out, since the test does not import them.
     *
     * @param test the source of the test, below the folder of the module
     * @param count the number of snippets in the README
     * @throws IOException if a file cannot be read
     * @throws AssertionError if the README has another number of snippets, or for the first snippet that differs
     */
    public static void assertCompiledBy(Path test, int count) throws IOException {
        String source = Files.readString(test);
        List<String> snippets = SNIPPET.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(snippet -> snippet.group(1))
                .toList();
        expect(snippets.size() == count, "README.md has %d snippets, expected %d", snippets.size(), count);
        String own = PACKAGE.matcher(source).results().findFirst().orElseThrow().group(1);
        for (String snippet : snippets) {
            String code = IMPORT.matcher(snippet).replaceAll("");
            expect(
                    withoutSpace(source).contains(withoutSpace(code)),
                    "%s does not contain this snippet of README.md:%n%s",
                    test,
                    code);
            Set<String> wanted = imports(source)
                    .filter(type -> code.matches("(?s).*\\b" + type.group(2) + "\\b.*"))
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());
            Set<String> found = imports(snippet)
                    .filter(type -> !type.group(1).equals(own))
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());
            expect(found.equals(wanted), "a snippet of README.md imports %s, expected %s:%n%s", found, wanted, code);
        }
    }

    private static Stream<MatchResult> imports(String source) {
        return IMPORT.matcher(source).results();
    }

    private static void expect(boolean holds, String message, Object... values) {
        if (!holds) {
            throw new AssertionError(message.formatted(values));
        }
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s", "");
    }
}
