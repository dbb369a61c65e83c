package io.github.graphcalls.fake.journal;

import io.github.graphcalls.adapter.ClosestName;
import io.github.graphcalls.call.CallId;
import java.util.Comparator;
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
     * @return the first id with the fewest edits, case and dashes aside, or empty when no id is known
     */
    public static Optional<CallId> to(CallId id, List<CallId> known) {
        return known.stream()
                .limit(MAX_IDS)
                .min(Comparator.comparingInt(other -> ClosestName.edits(id.key(), other.key())));
    }
}
