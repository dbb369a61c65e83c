package io.github.graphcalls.fake.journal;

import io.github.graphcalls.call.CallId;
import java.util.List;
import java.util.Optional;

/** Finds the known id that is most similar to an unknown one, which is often mistyped or the id of something else. */
public final class Nearest {

    private static final int MAX_IDS = 1_000;

    private Nearest() {}

    /**
     * Finds the most similar id among the first 1,000.
     *
     * @param id the unknown id
     * @param known the known ids
     * @return the id from which the fewest characters differ, case and dashes aside, or empty when no id is known
     */
    public static Optional<CallId> to(CallId id, List<CallId> known) {
        CallId nearest = null;
        int least = Integer.MAX_VALUE;
        for (CallId other : known.subList(0, Math.min(MAX_IDS, known.size()))) {
            int distance = distance(id.key(), other.key());
            if (distance < least) {
                nearest = other;
                least = distance;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** How many characters have to be added, taken away or changed (Levenshtein). */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = from.charAt(i - 1) == to.charAt(j - 1) ? diagonal : diagonal + 1;
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
