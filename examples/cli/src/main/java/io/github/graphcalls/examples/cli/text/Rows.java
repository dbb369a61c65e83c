package io.github.graphcalls.examples.cli.text;

import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Labels and values in two columns. Escapes every value, since values of Graph may contain control sequences of a terminal.
 */
final class Rows {

    private record Row(String label, String value, TextStyle style) {}

    private static final String GAP = "  ";

    private final List<Row> rows = new ArrayList<>();

    void add(String label, String value) {
        add(label, value, TextStyle.PLAIN);
    }

    void add(String label, String value, TextStyle style) {
        rows.add(new Row(label, OneLine.of(value), style));
    }

    void add(String label, Optional<String> value) {
        value.ifPresent(text -> add(label, text));
    }

    void addWord(String label, Optional<? extends Evolvable<?>> word) {
        add(label, word.map(Evolvable::text));
    }

    void addFlag(String label, Optional<Boolean> flag) {
        add(label, flag.map(set -> set ? "yes" : "no"));
    }

    /** Returns the rows, one a line. A label that equals the one above is omitted. */
    String text(boolean coloured) {
        int width = rows.stream().mapToInt(row -> row.label.length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        String above = "";
        for (Row row : rows) {
            String label = row.label.equals(above) ? "" : row.label;
            text.append(styled(TextStyle.FAINT, label, coloured))
                    .append(" ".repeat(width - label.length()))
                    .append(GAP)
                    .append(styled(row.style, row.value, coloured))
                    .append('\n');
            above = row.label;
        }
        return text.toString();
    }

    private static String styled(TextStyle style, String text, boolean coloured) {
        return coloured ? style.on(text) : text;
    }
}
