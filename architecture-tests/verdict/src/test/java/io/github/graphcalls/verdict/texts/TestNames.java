package io.github.graphcalls.verdict.texts;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds names of tests that are no sentence by themselves: a report shows the name of the method alone. */
final class TestNames {

    private static final Pattern TEST = Pattern.compile(
            "(?m)^ *@(Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate|Property|FuzzTest|Rule)\\b");
    private static final Pattern METHOD = Pattern.compile("(?m)@interface"
            + "|^ *(?:(?:public|protected|private|static|final|default) )*(?:void|[A-Z][\\w.]*(?:<.*>)?) (\\w+)\\(");
    private static final Pattern STATIC_CLASS = Pattern.compile("(?ms)^( +)(\\w+ )*static (\\w+ )*class .*?^\\1}$");
    private static final Pattern SENTENCE = Pattern.compile("(?!(and|nor|so|neither)_)[a-z0-9]+(_[a-z0-9]+){2,}");

    private TestNames() {}

    /**
     * Finds names of test methods that are not lower-case words joined by underscores, have less than three of them, or continue
     * the sentence of another test. Examples that a test runs with a launcher of its own are left out: files named
     * {@code *Examples.java} and static nested classes.
     *
     * @param path the file's path
     * @param source its text
     * @return each name with its path
     */
    static Stream<String> poorIn(String path, String source) {
        if (path.endsWith("Examples.java")) {
            return Stream.empty();
        }
        return all(source)
                .filter(name -> !SENTENCE.matcher(name).matches()
                        || PlainWords.missedIn(path, name.replace('_', ' '))
                                .findAny()
                                .isPresent())
                .map(name -> path + ": " + name);
    }

    /** {@return the names of the test methods in a source file} */
    static Stream<String> all(String source) {
        String own = STATIC_CLASS.matcher(source).replaceAll("");
        return TEST.matcher(own)
                .results()
                .flatMap(test -> METHOD.matcher(own.substring(test.end()))
                        .results()
                        .limit(1)
                        .flatMap(method -> Stream.ofNullable(method.group(1))));
    }
}
