package io.github.graphcalls.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How lookups of a test wait for each other. */
public final class Latches {

    private Latches() {}

    /** Waits until the latch is open, or until the thread is interrupted. */
    public static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits to be interrupted, and tells the latch. */
    public static void awaitInterrupt(CountDownLatch interrupted) {
        try {
            new CountDownLatch(1).await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            interrupted.countDown();
        }
    }
}
