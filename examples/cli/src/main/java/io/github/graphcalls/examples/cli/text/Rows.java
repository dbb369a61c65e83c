package io.github.graphcalls.examples.cli.text;

import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Labels and values in two columns. Every value is made safe for a terminal here, where nothing from Graph gets past: it may
 * hold escape sequences.
 */
final class Rows {

    private record Row(String label, String value, TextStyle ink) {}

    private static final String GAP = "  ";

    private final List<Row> rows = new ArrayList<>();

    void add(String label, String value) {
        add(label, value, TextStyle.PLAIN);
    }

    void add(String label, String value, TextStyle ink) {
        rows.add(new Row(label, OneLine.of(value), ink));
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

    /** The rows, a line each; a label that equals the one above is left out. */
    String text(Paint paint) {
        int width = rows.stream().mapToInt(row -> row.label.length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        String above = "";
        for (Row row : rows) {
            String label = row.label.equals(above) ? "" : row.label;
            text.append(paint.apply(TextStyle.FAINT, label))
                    .append(" ".repeat(width - label.length()))
                    .append(GAP)
                    .append(paint.apply(row.ink, row.value))
                    .append('\n');
            above = row.label;
        }
        return text.toString();
    }
}
