package io.github.graphcalls.emulator.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The connections that are open: none may rest or dawdle for ever, and none is cut while it is being answered. */
final class Connections {

    /** What was sent before the client could know that we are closing has arrived by then, on one machine. */
    private static final long ARRIVING = TimeUnit.MILLISECONDS.toNanos(30);

    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final HttpSettings settings;
    private volatile boolean draining;

    Connections(HttpSettings settings) {
        this.settings = settings;
    }

    /** Whether there is room for one more. */
    boolean add(Connection connection) {
        open.add(connection);
        return open.size() <= settings.maxConnections();
    }

    void remove(Connection connection) {
        open.remove(connection);
        if (draining) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    int size() {
        return open.size();
    }

    boolean isDraining() {
        return draining;
    }

    void sweep() {
        long now = System.nanoTime();
        for (Connection connection : open) {
            connection.giveUp(
                    now,
                    settings.requestTimeout().toNanos(),
                    settings.idleTimeout().toNanos());
        }
    }

    void drain(Runnable stopListening) {
        draining = true;
        long start = System.nanoTime();
        long end = start + settings.drainTimeout().toNanos();
        if (!open.isEmpty()) {
            pause(ARRIVING);
        }
        stopListening.run();
        while (!open.isEmpty() && System.nanoTime() - end < 0) {
            open.forEach(connection -> connection.closeIfIdle(ARRIVING));
            pause(TimeUnit.MILLISECONDS.toNanos(10));
        }
        open.forEach(Connection::cut);
    }

    private synchronized void pause(long nanos) {
        long end = System.nanoTime() + nanos;
        boolean interrupted = false;
        for (long left = nanos; left > 0 && !open.isEmpty(); left = end - System.nanoTime()) {
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
