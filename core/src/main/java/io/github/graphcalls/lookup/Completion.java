package io.github.graphcalls.lookup;

import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A query whose lookup has ended, with its outcome; with what was thrown, if anything was. */
record Completion(
        CallQuery query, LookupOutcome outcome, @Nullable Throwable thrown) {

    /** Wakes a reader that waits, after the results were closed. */
    static final Completion CLOSED = new Completion(null, null, null);

    /** Looks up a batch, and reports one completion for each of its queries. */
    static void lookUp(BatchLookup lookup, List<CallQuery> queries, Consumer<Completion> completions) {
        Set<CallQuery> left = new LinkedHashSet<>(queries);
        Throwable thrown = null;
        try {
            lookup.find(queries, (query, outcome) -> {
                if (left.remove(query)) {
                    completions.accept(new Completion(query, CheckedOutcome.of(lookup, outcome), null));
                }
            });
        } catch (Throwable problem) {
            thrown = problem;
        }
        for (CallQuery query : left) {
            completions.accept(new Completion(query, CheckedOutcome.of(lookup, null), thrown));
        }
    }
}
