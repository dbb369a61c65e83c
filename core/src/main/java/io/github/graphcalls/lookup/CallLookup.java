package io.github.graphcalls.lookup;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.util.stream.Stream;

/**
 * Looks up calls by id: the port, implemented by adapters (Microsoft Graph, a fake) and by policies around another lookup.
 *
 * <p>An implementation promises: whatever the network or the service does is a {@link LookupOutcome}, never an exception; one
 * call of {@link #find} sends one request, unless a policy retries or the service demands another token; an interrupted lookup
 * is {@link Unavailable} with the thread's flag restored; several threads may use it at once; once closed, an adapter throws
 * {@link IllegalStateException}. The port itself is not closeable, since a policy does not own the lookup that it wraps.
 */
@FunctionalInterface
public interface CallLookup {

    /**
     * Looks up one call.
     *
     * @param query the call and the deadline
     * @return the outcome, never null
     * @throws IllegalStateException if the adapter behind this is closed
     */
    LookupOutcome find(CallQuery query);

    /**
     * Looks up one call with all its properties, without a relationship, within the adapter's own time limit.
     *
     * @param id the id of the call
     * @return the outcome, never null
     * @throws IllegalStateException if the adapter behind this is closed
     */
    default LookupOutcome find(CallId id) {
        return find(CallQuery.of(id));
    }

    /**
     * Looks up many calls. Queries are taken from the stream as results are read, with at most 64 pending, so that a stream of
     * millions needs constant memory. Equal queries share one lookup while the first of them is pending. An adapter may
     * override this, for example with batches, and keeps these promises.
     *
     * @param queries the queries, read by one thread at a time
     * @return one result for each query, in the order in which lookups complete. Close the stream unless it is read to its end:
     *     that cancels pending lookups and closes {@code queries}
     * @throws IllegalStateException while the stream is read, if the adapter behind this is closed
     */
    default Stream<LookupResult> findAll(Stream<CallQuery> queries) {
        return BulkLookup.inParallel(this, queries, BulkLookup.DEFAULT_WINDOW);
    }
}
