package io.github.graphcalls.feign.transport;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends exchanges at their deadline, whatever a server drips: one daemon thread for all of them, which begins with the first.
 * It sleeps until the earliest deadline, and an exchange with a later one does not wake it: to begin and to end a watch costs
 * an entry in a map.
 */
final class Watchdog implements AutoCloseable {

    private static final long NEVER = Long.MAX_VALUE;
    /** An exchange that is over before the thread looks must not have the next one wake it again. */
    private static final long REST = TimeUnit.SECONDS.toNanos(1);

    private final long origin = System.nanoTime();
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final ThreadFactory threads;
    private volatile Thread thread;
    private volatile long wakesAt = NEVER;
    private volatile boolean closed;

    Watchdog() {
        this(Thread::new);
    }

    Watchdog(ThreadFactory threads) {
        this.threads = threads;
    }

    /** One exchange that is watched. */
    final class Watch implements AutoCloseable {
        private final long deadline;
        private final Runnable end;
        private volatile boolean expired;

        private Watch(long deadline, Runnable end) {
            this.deadline = deadline;
            this.end = end;
        }

        /** Whether the exchange was ended because its time was up. */
        boolean isExpired() {
            return expired;
        }

        @Override
        public void close() {
            watches.remove(this);
        }
    }

    /**
     * Begins to watch.
     *
     * @param nanos how long the exchange may take
     * @param end ends the exchange, from the watchdog's thread; may be late, when the exchange is over
     */
    Watch watch(long nanos, Runnable end) {
        long now = now();
        Watch watch = new Watch(nanos < NEVER - now ? now + nanos : NEVER, end);
        watches.add(watch);
        if (closed) {
            // It may have come too late to be among those that closing ends.
            end.run();
        }
        if (watch.deadline < wakesAt) {
            try {
                LockSupport.unpark(thread());
            } catch (Throwable noThread) {
                watch.close();
                throw noThread;
            }
        }
        return watch;
    }

    private long now() {
        return System.nanoTime() - origin;
    }

    private Thread thread() {
        Thread known = thread;
        return closed || known != null && known.isAlive() ? known : begin();
    }

    /** One that could not begin, for want of a thread, is not the last that is tried, nor is one that died. */
    private synchronized Thread begin() {
        if (!closed && (thread == null || !thread.isAlive())) {
            Thread made = threads.newThread(this::run);
            made.setName("graph-calls-watchdog");
            made.setDaemon(true);
            made.start();
            thread = made;
        }
        return thread;
    }

    private void run() {
        try {
            endEachInTime();
        } finally {
            wakesAt = NEVER;
        }
    }

    private void endEachInTime() {
        boolean rested = false;
        while (!closed) {
            wakesAt = NEVER;
            long earliest = endTheLate();
            long wake = earliest == NEVER && !rested ? now() + REST : earliest;
            wakesAt = wake;
            if (wake == NEVER) {
                LockSupport.park(this);
                rested = false;
            } else {
                LockSupport.parkNanos(this, Math.max(1, wake - now()));
                rested = earliest == NEVER && now() >= wake;
            }
        }
    }

    private long endTheLate() {
        long earliest = NEVER;
        long now = now();
        for (Watch watch : watches) {
            if (watch.deadline > now) {
                earliest = Math.min(earliest, watch.deadline);
            } else if (watches.remove(watch)) {
                watch.expired = true;
                end(watch);
            }
        }
        return earliest;
    }

    private static void end(Watch watch) {
        try {
            watch.end.run();
        } catch (RuntimeException | Error failed) {
            // The others have deadlines too.
        }
    }

    /** Ends all that is watched, then the thread, and waits until it has ended. */
    @Override
    public void close() {
        closed = true;
        watches.forEach(Watchdog::end);
        Thread running = thread;
        if (running == null || running == Thread.currentThread()) {
            return;
        }
        LockSupport.unpark(running);
        try {
            running.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
