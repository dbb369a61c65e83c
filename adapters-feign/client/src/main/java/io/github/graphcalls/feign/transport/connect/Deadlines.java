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

    private final long origin = System.nanoTime();
    private final Set<Exchange> pending = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor executor;
    private volatile Thread thread;
    private long nextRunAt = NEVER;
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
     */
    public void add(long nanos, Exchange exchange) {
        long now = now();
        exchange.deadline = nanos < NEVER - now ? now + nanos : NEVER;
        pending.add(exchange);
        try {
            runAt(exchange.deadline);
        } catch (Throwable noThread) {
            pending.remove(exchange);
            throw noThread;
        }
    }

    /**
     * Removes an exchange that is over.
     *
     * @param exchange the exchange
     */
    public void remove(Exchange exchange) {
        pending.remove(exchange);
    }

    private long now() {
        return System.nanoTime() - origin;
    }

    private synchronized void runAt(long at) {
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
        for (Exchange each : pending) {
            if (each.deadline > now) {
                earliest = Math.min(earliest, each.deadline);
            } else if (pending.remove(each)) {
                each.expire();
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
