package io.github.graphcalls.lookup;

import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.util.List;
import java.util.function.BiConsumer;

/** Looks up several calls with one request: what an adapter gives {@link BulkLookup} to make batches of many queries. */
@FunctionalInterface
public interface BatchLookup {

    /**
     * Looks up several calls.
     *
     * @param queries what to look up; no two are equal
     * @param results takes the outcome of each query, once, as soon as it is known, on the calling thread
     */
    void find(List<CallQuery> queries, BiConsumer<CallQuery, LookupOutcome> results);
}
