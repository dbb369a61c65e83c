package io.github.graphcalls.lookup;

import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.util.List;
import java.util.function.BiConsumer;

/** Looks up several calls with one request. An adapter implements it for {@link BulkLookup}, which makes the batches. */
@FunctionalInterface
public interface BatchLookup {

    /**
     * Looks up several calls.
     *
     * @param queries the queries; no two are equal
     * @param results takes the outcome of each query, once, as soon as it is known, on the calling thread
     */
    void find(List<CallQuery> queries, BiConsumer<CallQuery, LookupOutcome> results);
}
