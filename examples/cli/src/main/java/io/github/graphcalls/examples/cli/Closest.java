package io.github.graphcalls.examples.cli;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the name that a misspelt one probably stands for. */
final class Closest {

    private static final int MAX_LENGTH = 40;

    private Closest() {}

    /** Returns the name with the fewest edits, at most a third of its letters. */
    static Optional<String> to(String typed, Stream<String> names) {
        return typed.length() > MAX_LENGTH
                ? Optional.empty()
                : names.filter(name -> edits(typed, name) <= Math.max(1, name.length() / 3))
                        .min(Comparator.comparingInt(name -> edits(typed, name)));
    }

    /** Counts letters that are inserted, deleted, replaced, or swapped with their neighbor. */
    private static int edits(String one, String other) {
        int[][] edits = new int[one.length() + 1][other.length() + 1];
        for (int row = 0; row <= one.length(); row++) {
            for (int column = 0; column <= other.length(); column++) {
                if (row == 0 || column == 0) {
                    edits[row][column] = row + column;
                    continue;
                }
                int replaced = edits[row - 1][column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                edits[row][column] = Math.min(replaced, 1 + Math.min(edits[row - 1][column], edits[row][column - 1]));
                if (row > 1
                        && column > 1
                        && one.charAt(row - 1) == other.charAt(column - 2)
                        && one.charAt(row - 2) == other.charAt(column - 1)) {
                    edits[row][column] = Math.min(edits[row][column], edits[row - 2][column - 2] + 1);
                }
            }
        }
        return edits[one.length()][other.length()];
    }
}
