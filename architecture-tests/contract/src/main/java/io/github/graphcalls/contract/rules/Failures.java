package io.github.graphcalls.contract.rules;

import java.util.Arrays;
import java.util.stream.Stream;

/** Formats a broken rule: its number, level and sentence, then the failure, on one line of at most 900 characters. */
public final class Failures {

    private static final int MAX_LENGTH = 900;
    private static final int MAX_FRAMES = 4;
    private static final String[] NOT_OF_THE_ADAPTER = {
        "java.",
        "jdk.",
        "sun.",
        "org.junit.",
        "org.opentest4j.",
        "org.assertj.",
        "org.apache.maven.",
        Failures.class.getPackageName() + "."
    };

    private Failures() {}

    /**
     * Formats a failure.
     *
     * @param rule the display name of the rule
     * @param broken the failure
     * @return the failure with the rule in its message, and the stack frames of the adapter and of the rule alone
     */
    public static AssertionError shown(String rule, Throwable broken) {
        String what = broken instanceof AssertionError ? String.valueOf(broken.getMessage()) : "thrown: " + broken;
        AssertionError shown = new AssertionError(oneLine(rule + ": " + what));
        Stream<StackTraceElement> frames = broken instanceof AssertionError
                ? Stream.empty()
                : Arrays.stream(broken.getStackTrace())
                        .filter(frame -> Stream.of(NOT_OF_THE_ADAPTER).noneMatch(frame.getClassName()::startsWith))
                        .limit(MAX_FRAMES);
        Stream<StackTraceElement> ofRule = Arrays.stream(broken.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(Failures.class.getPackageName())
                        && frame.getClassName().endsWith("Rules"))
                .limit(1);
        shown.setStackTrace(Stream.concat(frames, ofRule).toArray(StackTraceElement[]::new));
        return shown;
    }

    static String oneLine(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "\u2026";
    }
}
