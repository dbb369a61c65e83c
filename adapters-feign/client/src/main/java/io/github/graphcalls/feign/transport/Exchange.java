package io.github.graphcalls.feign.transport;

import java.util.concurrent.Future;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.io.CloseMode;

/** One request and its answer, which another thread can cancel: it then waits for nothing more, and its connection is closed. */
final class Exchange {

    private Future<?> awaited;
    private Connection connection;
    private boolean cancelled;
    private volatile boolean expired;

    synchronized void awaits(Future<?> result) throws ConnectionClosedException {
        refuseWhenCancelled();
        awaited = result;
    }

    synchronized void uses(Connection leased) throws ConnectionClosedException {
        refuseWhenCancelled();
        connection = leased;
    }

    private void refuseWhenCancelled() throws ConnectionClosedException {
        if (cancelled) {
            throw new ConnectionClosedException("the exchange was cancelled");
        }
    }

    /** From now on the connection may serve another exchange. */
    synchronized void isOver() {
        awaited = null;
        connection = null;
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

    boolean isExpired() {
        return expired;
    }

    synchronized void cancel() {
        cancelled = true;
        if (connection != null) {
            connection.close(CloseMode.IMMEDIATE);
        }
        if (awaited != null) {
            awaited.cancel(true);
        }
    }
}
