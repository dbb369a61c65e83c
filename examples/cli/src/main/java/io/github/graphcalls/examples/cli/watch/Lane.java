package io.github.graphcalls.examples.cli.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The marks of one row of the timeline over time. */
final class Lane {

    private final String label;
    private final TreeMap<Instant, Mark> marks = new TreeMap<>();

    Lane(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Sets the mark from an instant on, and returns whether it is another than before. */
    boolean set(Instant from, Mark mark) {
        if (last() == mark) {
            return false;
        }
        marks.put(from, mark);
        return true;
    }

    Mark last() {
        return marks.isEmpty() ? Mark.ABSENT : marks.lastEntry().getValue();
    }

    Set<Mark> marks() {
        return new LinkedHashSet<>(marks.values());
    }

    /** Returns the marks between two instants; a mark too short for a column of its own has the column of its beginning. */
    String bar(Instant from, Instant to, int width) {
        char[] bar = new char[width];
        long span = Math.max(1, Duration.between(from, to).toMillis());
        for (int column = 0; column < width; column++) {
            Instant at = from.plusMillis(span * column / Math.max(1, width - 1));
            Map.Entry<Instant, Mark> mark = marks.floorEntry(at);
            bar[column] = (mark == null ? Mark.ABSENT : mark.getValue()).character;
        }
        marks.forEach((at, mark) -> {
            long column = Duration.between(from, at).toMillis() * (width - 1) / span;
            bar[(int) Math.min(width - 1, Math.max(0, column))] = mark.character;
        });
        return new String(bar).stripTrailing();
    }
}
