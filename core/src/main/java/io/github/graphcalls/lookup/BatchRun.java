package io.github.graphcalls.lookup;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Asks one batch, and tells of each of its queries what came of it: one outcome, or what was thrown instead. */
record BatchRun(BatchLookup lookup, List<CallQuery> queries, Consumer<Completion> completed) implements Runnable {

    /** What one query came to: an outcome or what was thrown. Without a query it only wakes the reader. */
    record Completion(CallQuery query, LookupOutcome outcome, Throwable thrown) {
        static final Completion WAKE = new Completion(null, null, null);
    }

    @Override
    public void run() {
        Set<CallQuery> left = new LinkedHashSet<>(queries);
        Throwable thrown = null;
        try {
            lookup.find(queries, (query, outcome) -> {
                requireNonNull(outcome, "a lookup gave null");
                if (left.remove(query)) {
                    completed.accept(new Completion(query, outcome, null));
                }
            });
        } catch (Throwable problem) {
            thrown = problem;
        }
        for (CallQuery query : left) {
            completed.accept(new Completion(
                    query, null, thrown == null ? new IllegalStateException("no outcome of " + query) : thrown));
        }
    }
}
