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

/** Checks that tests compile the Java snippets of a README, imports included. */
public final class ReadmeSnippets {

    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("(?m)^import ([\\w.]+)\\.(\\w+);\n");
    private static final Pattern LAST_BRACE = Pattern.compile("}\\s*$");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);\n");

    private ReadmeSnippets() {}

    /**
     * Returns the Java snippets of a README.
     *
     * @param readme the file
     * @return the snippets, imports included
     * @throws IOException if the file cannot be read
     */
    public static List<String> of(Path readme) throws IOException {
        return SNIPPET.matcher(Files.readString(readme))
                .results()
                .map(snippet -> snippet.group(1))
                .toList();
    }

    /**
     * Checks that the test contains each snippet of the module's README.
     *
     * @param test the source of the test, below the folder of the module
     * @param count the number of snippets in the README
     * @throws IOException if a file cannot be read
     * @throws AssertionError if the README has another number of snippets, or for the first snippet that differs
     */
    public static void assertCompiledBy(Path test, int count) throws IOException {
        List<String> snippets = of(Path.of("README.md"));
        expect(snippets.size() == count, "README.md has %d snippets, expected %d", snippets.size(), count);
        for (String snippet : snippets) {
            assertCompiledBy(List.of(test), snippet);
        }
    }

    /**
     * Checks that one of the tests contains the snippet, and that the snippet imports what it uses: the imports of the test that it
     * names. Types of the test's own package are left out, since the test does not import them; so is the last closing brace of the
     * snippet, before which the test may have assertions.
     *
     * @param tests the sources of the tests
     * @param snippet the snippet
     * @throws IOException if a file cannot be read
     * @throws AssertionError if no test contains it, or its imports differ
     */
    public static void assertCompiledBy(List<Path> tests, String snippet) throws IOException {
        String code = IMPORT.matcher(snippet).replaceAll("");
        String needed = withoutSpace(LAST_BRACE.matcher(code).replaceAll(""));
        for (Path test : tests) {
            String source = Files.readString(test);
            if (withoutSpace(source).contains(needed)) {
                assertImports(source, snippet, code);
                return;
            }
        }
        throw new AssertionError("%s: expected this snippet of a README:%n%s".formatted(tests, snippet));
    }

    private static void assertImports(String source, String snippet, String code) {
        String own = PACKAGE.matcher(source).results().findFirst().orElseThrow().group(1);
        Set<String> wanted = imports(source)
                .filter(type -> code.matches("(?s).*\\b" + type.group(2) + "\\b.*"))
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        Set<String> found = imports(snippet)
                .filter(type -> !type.group(1).equals(own))
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        expect(found.equals(wanted), "imports: expected %s, found %s in this snippet:%n%s", wanted, found, snippet);
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
