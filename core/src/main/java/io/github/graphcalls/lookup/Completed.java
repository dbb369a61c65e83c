package io.github.graphcalls.lookup;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * What has completed, handed from any thread to the one that reads. Nobody waits for a lock, be it ten thousand lookups that
 * complete at once.
 */
final class Completed {

    /**
     * A query under way, with those that equal it, and what came of it. Who looks up writes the latter before handing this
     * over, all else is the reader's.
     *
     * <p>Equal to another for an equal query. What it is found by is computed while the query is new: among thousands under
     * way, the parts of one that comes back are in no cache any more.
     */
    static final class Asked {

        private final CallQuery query;
        private final int hash;
        private List<CallQuery> equal = List.of();
        private LookupOutcome outcome;
        private Throwable thrown;

        Asked(CallQuery query) {
            this.query = query;
            hash = query.hashCode();
        }

        CallQuery query() {
            return query;
        }

        /** Adds a query that equals this one, and so comes to the same. */
        void join(CallQuery same) {
            if (equal.isEmpty()) {
                equal = new ArrayList<>(1);
            }
            equal.add(same);
        }

        List<CallQuery> equal() {
            return equal;
        }

        /** Null when something was thrown instead. */
        LookupOutcome outcome() {
            return outcome;
        }

        /** Null when there is an outcome. */
        Throwable thrown() {
            return thrown;
        }

        Asked became(LookupOutcome found) {
            outcome = requireNonNull(found, "a lookup gave null");
            return this;
        }

        Asked threw(Throwable problem) {
            thrown = problem;
            return this;
        }

        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Asked asked && query.equals(asked.query);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private final Queue<Asked> arrived = new ConcurrentLinkedQueue<>();
    private volatile Thread waiting;
    private volatile boolean closed;

    void add(Asked asked) {
        arrived.add(asked);
        LockSupport.unpark(waiting);
    }

    /** Ends all waiting. */
    void close() {
        closed = true;
        LockSupport.unpark(waiting);
    }

    boolean isClosed() {
        return closed;
    }

    /** Takes what is there, in the order in which it came. */
    void drainTo(Consumer<Asked> reader) {
        for (Asked asked = arrived.poll(); asked != null; asked = arrived.poll()) {
            reader.accept(asked);
        }
    }

    /** Waits until something is there, this is closed or the thread is interrupted; may end for no reason. */
    void await() {
        waiting = Thread.currentThread();
        if (arrived.isEmpty() && !closed) {
            LockSupport.park(this);
        }
        waiting = null;
    }
}
