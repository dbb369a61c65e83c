package io.github.graphcalls.feign.transport;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Ends exchanges at their deadline, also when a server sends byte by byte. All open transports of the process share one daemon
 * thread. It starts with the first exchange and ends with the last transport.
 */
final class Deadlines {

    private static Deadlines shared;
    private static int users;

    private final ScheduledThreadPoolExecutor executor;
    private volatile Thread thread;

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

    /** The deadlines of the process, to be given back by {@link #release}. */
    static synchronized Deadlines acquire() {
        if (users == 0) {
            shared = new Deadlines(Thread::new);
        }
        users++;
        return shared;
    }

    static synchronized void release() {
        users--;
        if (users == 0) {
            shared.end();
        }
    }

    /**
     * Schedules the end of an exchange.
     *
     * @param end runs on the shared thread; may run when the exchange is over
     * @return cancels the end
     */
    Future<?> schedule(long nanos, Runnable end) {
        return executor.schedule(end, nanos, TimeUnit.NANOSECONDS);
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
