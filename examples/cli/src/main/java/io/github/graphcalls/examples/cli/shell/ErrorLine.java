package io.github.graphcalls.examples.cli.shell;

import io.github.graphcalls.call.value.OneLine;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a message on one line of less than 200 characters that keeps its beginning, the place, and its end, the remedy. */
final class ErrorLine {

    private static final int MAX_LENGTH = 199;
    private static final String GAP = " ... ";
    private static final String REST = " (-v shows all)";

    private ErrorLine() {}

    /** Returns the message with the first of the details that fits. */
    static String of(String text, List<String> details, boolean isVerbose) {
        String line = oneLine("graph-calls: " + text);
        List<String> lines = Stream.concat(details.stream(), Stream.of(""))
                .map(detail -> line + oneLine(detail))
                .toList();
        return isVerbose
                ? lines.get(0)
                : lines.stream()
                        .filter(each -> each.length() <= MAX_LENGTH)
                        .findFirst()
                        .orElseGet(() -> shortened(line));
    }

    /** Leaves out words in the middle. */
    private static String shortened(String line) {
        int left = MAX_LENGTH - GAP.length() - REST.length();
        int head = left * 3 / 5;
        int space = line.lastIndexOf(' ', head);
        String begin = line.substring(0, space > head / 2 ? space : head);
        int from = line.length() - (left - head);
        int next = line.indexOf(' ', from - 1);
        String end = line.substring(next >= 0 && next < line.length() - (left - head) / 2 ? next + 1 : from);
        return begin + GAP + end + REST;
    }

    private static String oneLine(String text) {
        return Redaction.withoutSecrets(text)
                .codePoints()
                .mapToObj(Character::toString)
                .map(OneLine::of)
                .collect(Collectors.joining());
    }
}
