package io.github.graphcalls.verdict.texts;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds words that a reader has to read twice, and names that do not say what a thing is. */
final class PlainWords {

    /** Words that have a plainer one, in any case. */
    private static final List<String> WORDS = List.of(
            "told",
            "whoever",
            "nobody",
            "somebody",
            "strangers?",
            "befell",
            "farewell",
            "misshapen",
            "misstep",
            "anew",
            "mend(s|ed)?",
            "the[\\s*/]+own",
            "for[\\s*/]+want[\\s*/]+of");

    /** Names of types that say nothing of the type. */
    private static final List<String> TYPES = List.of(
            "Asking",
            "Asked",
            "Sending",
            "Part",
            "Completed",
            "Era",
            "Moment",
            "Stamp",
            "Circumstances",
            "Mended",
            "Knowledge",
            "Strangers",
            "Whole",
            "Harmed",
            "WholeOrCut",
            "ResultsAsTheyCome");

    /** Names of constants without what they bound and its unit. */
    private static final List<String> CONSTANTS = List.of("LONGEST", "MOST", "USUAL_WINDOW", "UNTOLD");

    private static final Pattern WORD = Pattern.compile("(?i)\\b(" + String.join("|", WORDS) + ")\\b");
    private static final Pattern NAME = Pattern.compile("\\b(class|record|interface|enum) (" + String.join("|", TYPES)
            + ")\\b|\\b(" + String.join("|", CONSTANTS) + ")\\b");

    private PlainWords() {}

    /**
     * Finds the words in a file.
     *
     * @param path its path, which decides whether it is Java
     * @param text its text
     * @return each with path and line
     */
    static Stream<String> missedIn(String path, String text) {
        Stream<String> words = found(WORD, path, text);
        return path.endsWith(".java") ? Stream.concat(words, found(NAME, path, text)) : words;
    }

    private static Stream<String> found(Pattern pattern, String path, String text) {
        return pattern.matcher(text)
                .results()
                .map(word -> path + ":" + SourceFiles.lineOf(text, word.start()) + ": " + word.group());
    }
}
