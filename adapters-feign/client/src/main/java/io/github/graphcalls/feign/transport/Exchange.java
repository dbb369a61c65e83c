package io.github.graphcalls.feign.transport;

import java.util.concurrent.Future;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.io.CloseMode;

/** What one request waits for, so that another thread can end the wait: a connection to be free, then that connection. */
final class Exchange {

    private Future<?> turn;
    private Connection connection;
    private boolean cancelled;

    synchronized void awaits(Future<?> free) throws ConnectionClosedException {
        refuseWhenCancelled();
        turn = free;
    }

    synchronized void uses(Connection leased) throws ConnectionClosedException {
        refuseWhenCancelled();
        connection = leased;
    }

    private void refuseWhenCancelled() throws ConnectionClosedException {
        if (cancelled) {
            throw new ConnectionClosedException("given up");
        }
    }

    /** From now on the connection is somebody else's. */
    synchronized void isOver() {
        turn = null;
        connection = null;
    }

    synchronized void cancel() {
        cancelled = true;
        if (connection != null) {
            connection.close(CloseMode.IMMEDIATE);
        } else if (turn != null) {
            turn.cancel(true);
        }
    }
}
