package io.github.graphcalls.feign.transport.connect;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Ends exchanges at their deadline, also when a server sends byte by byte. All open transports of the process share one daemon
 * thread. It starts with the first exchange and ends with the last transport. It wakes at the earliest deadline only, so that an
 * exchange with a later one does not wake it.
 */
public final class Deadlines {

    private static final long NEVER = Long.MAX_VALUE;

    private static Deadlines shared;
    private static int users;

    /** The deadline of one exchange. */
    public static final class Deadline {
        private final long at;
        private final Exchange exchange;

        private Deadline(long at, Exchange exchange) {
            this.at = at;
            this.exchange = exchange;
        }
    }

    private final long origin = System.nanoTime();
    private final Set<Deadline> pending = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor executor;
    private volatile Thread thread;
    private volatile long nextRunAt = NEVER;
    private Future<?> nextRun;

    Deadlines(ThreadFactory threads) {
        executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread started = threads.newThread(work);
            started.setName("graph-calls-deadlines");
            started.setDaemon(true);
            thread = started;
            return started;
        });
        executor.setRemoveOnCancelPolicy(true);
    }

    /**
     * Returns the deadlines of the process, to be given back by {@link #release}.
     *
     * @return the deadlines
     */
    public static synchronized Deadlines acquire() {
        if (users == 0) {
            shared = new Deadlines(Thread::new);
        }
        users++;
        return shared;
    }

    /** Gives the deadlines of the process back; the last release ends their thread. */
    public static synchronized void release() {
        users--;
        if (users == 0) {
            shared.end();
        }
    }

    /**
     * Expires an exchange after a time, on the shared thread.
     *
     * @param nanos the time in nanoseconds
     * @param exchange the exchange
     * @return what {@link #remove} takes when the exchange is over
     */
    public Deadline add(long nanos, Exchange exchange) {
        long now = now();
        Deadline deadline = new Deadline(nanos < NEVER - now ? now + nanos : NEVER, exchange);
        pending.add(deadline);
        try {
            runAt(deadline.at);
        } catch (Throwable noThread) {
            pending.remove(deadline);
            throw noThread;
        }
        return deadline;
    }

    /**
     * Removes the deadline of an exchange that is over.
     *
     * @param deadline what {@link #add} returned
     */
    public void remove(Deadline deadline) {
        pending.remove(deadline);
    }

    private long now() {
        return System.nanoTime() - origin;
    }

    private void runAt(long at) {
        if (at < nextRunAt) {
            scheduleRun(at);
        }
    }

    private synchronized void scheduleRun(long at) {
        if (at < nextRunAt) {
            Future<?> later = nextRun;
            nextRun = executor.schedule(this::run, at - now(), TimeUnit.NANOSECONDS);
            nextRunAt = at;
            if (later != null) {
                later.cancel(false);
            }
        }
    }

    private void run() {
        // Before the search: an exchange that it misses schedules a run.
        synchronized (this) {
            nextRunAt = NEVER;
            nextRun = null;
        }
        long now = now();
        long earliest = NEVER;
        for (Deadline each : pending) {
            if (each.at > now) {
                earliest = Math.min(earliest, each.at);
            } else if (pending.remove(each)) {
                each.exchange.expire();
            }
        }
        runAt(earliest);
    }

    /** Ends the thread and waits until it has ended. */
    void end() {
        executor.shutdownNow();
        Thread running = thread;
        if (running == null) {
            return;
        }
        try {
            running.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
