package io.github.graphcalls.examples.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets Ctrl+C interrupt a command and wait until it has written what it got, for at most 5 seconds. */
final class Interrupt {

    private static final long MAX_SECONDS = 5;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean isSignalled;

    private Interrupt() {}

    static Interrupt ofThisThread() {
        Interrupt interrupt = new Interrupt();
        Thread command = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupt.await(command)));
        return interrupt;
    }

    /** Ends the wait, since the command has ended; returns whether a signal ends the process, with its own exit code. */
    boolean end() {
        ended.countDown();
        return isSignalled;
    }

    private void await(Thread command) {
        if (ended.getCount() > 0) {
            isSignalled = true;
            command.interrupt();
            try {
                ended.await(MAX_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
