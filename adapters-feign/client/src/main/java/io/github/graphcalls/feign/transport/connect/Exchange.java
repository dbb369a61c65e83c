package io.github.graphcalls.feign.transport.connect;

import java.io.IOException;
import java.util.concurrent.Future;

/** Holds what one request and its answer wait for, so that another thread can cancel it. Safe for use by several threads. */
public final class Exchange {

    /** In nanoseconds of {@link Deadlines}, which sets it before it knows the exchange. */
    long deadline;

    private Future<?> awaited;
    private Runnable closing;
    private boolean cancelled;
    private volatile boolean expired;

    /** An exchange that waits for nothing yet. */
    public Exchange() {}

    /**
     * Cancels a future when the exchange is cancelled.
     *
     * @param result the future that the exchange waits for
     * @throws IOException if the exchange was cancelled
     */
    public synchronized void awaits(Future<?> result) throws IOException {
        refuseWhenCancelled();
        awaited = result;
    }

    /**
     * Closes a connection when the exchange is cancelled.
     *
     * @param close closes the connection of the exchange, without waiting
     * @throws IOException if the exchange was cancelled
     */
    public synchronized void uses(Runnable close) throws IOException {
        refuseWhenCancelled();
        closing = close;
    }

    private void refuseWhenCancelled() throws IOException {
        if (cancelled) {
            throw new IOException("the exchange was cancelled");
        }
    }

    /** Ends the exchange: its connection may serve another one from now on. */
    public synchronized void isOver() {
        awaited = null;
        closing = null;
    }

    /** Cancels at the deadline; a connection that cannot be closed delays no other exchange. */
    void expire() {
        expired = true;
        try {
            cancel();
        } catch (RuntimeException | Error failed) {
            // The next deadline is due too.
        }
    }

    /** {@return whether the deadline of the exchange has passed} */
    public boolean isExpired() {
        return expired;
    }

    /** Cancels the exchange: what it waits for is cancelled, and its connection is closed. */
    public synchronized void cancel() {
        cancelled = true;
        if (closing != null) {
            closing.run();
        }
        if (awaited != null) {
            awaited.cancel(true);
        }
    }
}
