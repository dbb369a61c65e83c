package io.github.graphcalls.examples.cli.shell;

import io.github.graphcalls.lookup.outcome.Malformed;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Describes in plain words why a document is not a call, and what to do. The messages of the JSON parser name its internals. */
final class JsonProblem {

    private static final String NOT_JSON = "not JSON: ";
    private static final Pattern POSITION = Pattern.compile(" ?\\(line \\d+, column \\d+\\)");

    private JsonProblem() {}

    /** Returns the problem without a remedy. */
    static String of(Malformed outcome) {
        String problem = outcome.problem().startsWith(NOT_JSON)
                ? notJson(outcome.problem().substring(NOT_JSON.length()))
                : outcome.problem();
        return outcome.place().isEmpty() ? problem : outcome.place() + ": " + problem;
    }

    /** Returns the problem of a document that the user passed, with a remedy. */
    static String withRemedy(Malformed outcome) {
        String remedy = "correct it";
        if (outcome.problem().startsWith(NOT_JSON)) {
            remedy = isTruncated(outcome.problem()) ? "copy the whole document" : "pass a Graph document, in UTF-8";
        } else if (outcome.place().isEmpty() || outcome.place().endsWith("@odata.type")) {
            remedy = "pass the document of a call";
        }
        return of(outcome) + "; " + remedy;
    }

    private static boolean isTruncated(String problem) {
        return problem.contains("end-of-input") || problem.contains("end of input");
    }

    private static String notJson(String parser) {
        Matcher found = POSITION.matcher(parser);
        String position = found.find() ? found.group() : "";
        if (isTruncated(parser)) {
            return "not JSON: the document ends too early" + position;
        }
        if (parser.contains("UTF-8") || parser.contains("UTF-32") || parser.contains("UTF-16")) {
            return "not JSON: expected UTF-8, found other bytes" + position;
        }
        return "not JSON" + position;
    }
}
