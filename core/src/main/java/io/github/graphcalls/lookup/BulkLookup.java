package io.github.graphcalls.lookup;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Looks up many calls at a time. Each {@link CallLookup#find}, or each batch, runs on a thread of its own: a virtual thread
 * where the JDK has them, else a daemon thread that ends 1 s after its last lookup.
 *
 * <p>The stream of results promises, beside what {@link CallLookup#findAll} does: it reads a query from the source when a
 * result is read and the window has room, so that a slow reader slows the source down, and a source that blocks holds results
 * back. Once the reading thread is interrupted, pending lookups are cancelled and every remaining result is
 * {@link Unavailable} for {@code INTERRUPTED}; the thread's flag stays set. An exception of a lookup or of the source cancels
 * the rest and is thrown to the reader. A lookup that returns null, and a batch without an outcome for a query, is
 * {@link Malformed} for that query alone.
 */
public final class BulkLookup {

    /** The number of pending queries in {@link CallLookup#findAll}: 64. */
    public static final int DEFAULT_WINDOW = 64;

    private BulkLookup() {}

    /**
     * Looks up many calls through {@link CallLookup#find}.
     *
     * @param lookup the lookup, called by several threads at once
     * @param queries the queries, read by the thread that reads the results
     * @param window the number of queries that may be taken from the source and not yet delivered
     * @return one result for each query, in the order in which lookups complete. Close the stream unless it is read to its end.
     *     It does not split for parallel reading
     * @throws IllegalArgumentException for a window of less than one
     */
    public static Stream<LookupResult> inParallel(CallLookup lookup, Stream<CallQuery> queries, int window) {
        requireNonNull(lookup, "lookup");
        BatchLookup one = (query, results) -> results.accept(query.get(0), CheckedOutcome.find(lookup, query.get(0)));
        return inBatches(one, 1, queries, window);
    }

    /**
     * Looks up many calls in batches. A batch is sent once it is full, once the source is exhausted, or when no other query is
     * pending and the window has no room for more.
     *
     * @param lookup the lookup of a batch, called by several threads at once
     * @param size the number of queries in a batch
     * @param queries the queries, read by the thread that reads the results
     * @param window the number of queries that may be taken from the source and not yet delivered
     * @return one result for each query, as soon as its outcome is reported. Close the stream unless it is read to its end. It
     *     does not split for parallel reading
     * @throws IllegalArgumentException for a size or a window of less than one
     */
    public static Stream<LookupResult> inBatches(BatchLookup lookup, int size, Stream<CallQuery> queries, int window) {
        requireNonNull(lookup, "lookup");
        atLeastOne("size", size);
        atLeastOne("window", window);
        BulkResults results = new BulkResults(lookup, size, queries.sequential().iterator(), window);
        return StreamSupport.stream(results, false).onClose(results::cancel).onClose(queries::close);
    }

    private static void atLeastOne(String name, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(name + ": expected at least 1, found " + number);
        }
    }
}
