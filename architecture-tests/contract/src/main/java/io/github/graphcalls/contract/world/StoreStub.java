package io.github.graphcalls.contract.world;

import static java.util.Objects.requireNonNull;

/**
 * Controls the store behind an adapter that does not speak HTTP: a database, a cache, a queue. The double of its driver calls
 * {@link #access} wherever the driver reaches its server; a rule then lets the access pass, fail or stall. Safe for use by
 * several threads.
 */
public final class StoreStub implements AutoCloseable {

    private Exception failure;
    private boolean stalls;
    private boolean closed;
    private int waiting;
    private int cancellations;

    StoreStub() {}

    /**
     * Passes, fails or stalls, as the rule demands. A stalled access ignores interruption, like a read from a socket; it ends
     * with {@link #cancel} or with the rule.
     *
     * @param <E> the type of exception that the method of the driver declares
     * @throws E the failure of the rule, or an {@link IllegalStateException} when the access was cancelled
     */
    public synchronized <E extends Exception> void access() throws E {
        boolean interrupted = false;
        int before = begin();
        while (isStalled(before)) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        this.<E>end(before);
    }

    /**
     * Passes, fails or stalls, as {@link #access} does; an interruption ends a stalled access.
     *
     * @param <E> the type of exception that the method of the driver declares
     * @throws E the failure of the rule, or an {@link IllegalStateException} when the access was cancelled
     * @throws InterruptedException if the thread is interrupted while the access stalls
     */
    public synchronized <E extends Exception> void accessInterruptibly() throws E, InterruptedException {
        int before = begin();
        try {
            while (isStalled(before)) {
                wait();
            }
        } catch (InterruptedException e) {
            waiting--;
            throw e;
        }
        this.<E>end(before);
    }

    /** Ends every stalled access, as {@code Statement.cancel} and {@code Connection.abort} of JDBC do. */
    public synchronized void cancel() {
        cancellations++;
        notifyAll();
    }

    /**
     * Lets every access from now on fail.
     *
     * @param thrown what the access throws
     */
    public synchronized void fail(Exception thrown) {
        failure = requireNonNull(thrown, "thrown");
    }

    /** Lets every access from now on stall. */
    public synchronized void stall() {
        stalls = true;
    }

    /** Lets every access from now on pass. */
    public synchronized void pass() {
        failure = null;
        stalls = false;
    }

    /**
     * Counts the accesses that stall at present.
     *
     * @return the number
     */
    public synchronized int stalled() {
        return waiting;
    }

    /** Ends every stalled access. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    private int begin() {
        waiting++;
        return cancellations;
    }

    private boolean isStalled(int before) {
        return stalls && !closed && cancellations == before;
    }

    @SuppressWarnings("unchecked")
    private <E extends Exception> void end(int before) throws E {
        waiting--;
        if (cancellations > before) {
            throw new IllegalStateException("the access to the store was cancelled");
        }
        if (failure != null) {
            throw (E) failure;
        }
    }
}
