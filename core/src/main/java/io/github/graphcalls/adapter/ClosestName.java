package io.github.graphcalls.adapter;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a misspelt one probably stands for. */
public final class ClosestName {

    /** Longer texts are not misspelt names. */
    private static final int MAX_LENGTH = 100;

    private ClosestName() {}

    /** Returns the name with the fewest edits, at most a third of its letters; case, blanks and underscores do not count. */
    static Optional<String> to(String text, Collection<String> names) {
        String typed = normalized(text);
        if (typed.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        return names.stream()
                .filter(name -> edits(typed, normalized(name)) <= Math.max(1, name.length() / 3))
                .min(Comparator.<String>comparingInt(name -> edits(typed, normalized(name)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String normalized(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Counts the letters by which two texts differ: inserted, deleted, replaced, or swapped with their neighbor.
     *
     * @param one a text
     * @param other another text
     * @return the least number of edits that make one of the other
     */
    public static int edits(String one, String other) {
        int[][] edits = new int[one.length() + 1][other.length() + 1];
        for (int row = 0; row <= one.length(); row++) {
            for (int column = 0; column <= other.length(); column++) {
                if (row == 0 || column == 0) {
                    edits[row][column] = row + column;
                    continue;
                }
                boolean same = one.charAt(row - 1) == other.charAt(column - 1);
                int replaced = edits[row - 1][column - 1] + (same ? 0 : 1);
                int least = Math.min(replaced, 1 + Math.min(edits[row - 1][column], edits[row][column - 1]));
                boolean exchanged = row > 1
                        && column > 1
                        && one.charAt(row - 1) == other.charAt(column - 2)
                        && one.charAt(row - 2) == other.charAt(column - 1);
                edits[row][column] = exchanged ? Math.min(least, edits[row - 2][column - 2] + 1) : least;
            }
        }
        return edits[one.length()][other.length()];
    }
}
