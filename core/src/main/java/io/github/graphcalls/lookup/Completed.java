package io.github.graphcalls.lookup;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
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
        private Asked before;

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

    private final AtomicReference<Asked> newest = new AtomicReference<>();
    private volatile Thread waiting;
    private volatile boolean closed;

    void add(Asked asked) {
        do {
            asked.before = newest.get();
        } while (!newest.compareAndSet(asked.before, asked));
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
        Asked next = newest.get() == null ? null : oldestOf(newest.getAndSet(null));
        while (next != null) {
            Asked asked = next;
            next = asked.before;
            asked.before = null;
            reader.accept(asked);
        }
    }

    /** Turns the chain round, so that each knows the one that came after it. */
    private static Asked oldestOf(Asked last) {
        Asked oldest = null;
        for (Asked asked = last; asked != null; ) {
            Asked before = asked.before;
            asked.before = oldest;
            oldest = asked;
            asked = before;
        }
        return oldest;
    }

    /** Waits until something is there, this is closed or the thread is interrupted; may end for no reason. */
    void await() {
        waiting = Thread.currentThread();
        if (newest.get() == null && !closed) {
            LockSupport.park(this);
        }
        waiting = null;
    }
}
