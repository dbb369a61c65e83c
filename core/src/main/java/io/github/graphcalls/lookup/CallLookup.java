package io.github.graphcalls.lookup;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.util.stream.Stream;

/**
 * The port: looks up calls by id. What is behind it (Microsoft Graph, a fake, a policy around another lookup) is chosen by
 * whoever puts the program together.
 *
 * <p>An implementation promises: whatever the network or the service does is a {@link LookupOutcome}, never an exception;
 * a query is never asked twice for one call of {@link #find}, unless it is the very purpose of a policy, or the service
 * asks for another token; an interrupted lookup is {@link Unavailable} with the thread's flag restored; it may be used by several threads at once;
 * once closed, an adapter throws {@link IllegalStateException}. The port itself is not closeable, since a policy does not
 * own what it wraps.
 */
@FunctionalInterface
public interface CallLookup {

    /**
     * Looks up one call.
     *
     * @param query what to look up, and until when
     * @return what came of it, never null
     * @throws IllegalStateException if the adapter behind this is closed
     */
    LookupOutcome find(CallQuery query);

    /**
     * Looks up one call with all its properties, without a relationship, within the adapter's own time limit.
     *
     * @param id the id of the call
     * @return what came of it, never null
     * @throws IllegalStateException if the adapter behind this is closed
     */
    default LookupOutcome find(CallId id) {
        return find(CallQuery.of(id));
    }

    /**
     * Looks up many calls. Queries are taken as results are: at most 64 are under way, so that a stream of millions needs
     * constant memory. Equal queries are asked once while the first of them is under way. An adapter may do better, and
     * keeps these promises.
     *
     * @param queries what to look up; read by one thread at a time
     * @return one result for each query, in the order in which lookups complete; a stream to be closed by whoever does not
     *     read it to its end, which cancels what is under way and closes {@code queries}
     * @throws IllegalStateException while the stream is read, if the adapter behind this is closed
     */
    default Stream<LookupResult> findAll(Stream<CallQuery> queries) {
        return BulkLookup.inParallel(this, queries, BulkLookup.DEFAULT_WINDOW);
    }
}
