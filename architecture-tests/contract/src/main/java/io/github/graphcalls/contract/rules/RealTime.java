package io.github.graphcalls.contract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Bounds in real time. A busy machine is late by chance, a wrong adapter each time: so the best of three tries counts. */
public final class RealTime {

    /** The delay of a slow server: longer than any lookup of a correct adapter waits. */
    public static final Duration SLOW = Duration.ofSeconds(6);

    /** For what does not wait, or stops to wait. */
    public static final Duration AT_ONCE = Duration.ofMillis(700);

    private static final int TRIES = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private RealTime() {}

    /** What a step returned that took less than a limit, at the third try at the latest. */
    public static <T> T within(Duration limit, Supplier<T> step) {
        Duration taken = Duration.ZERO;
        T result = null;
        for (int i = 0; i < TRIES; i++) {
            long before = System.nanoTime();
            result = step.get();
            taken = Duration.ofNanos(System.nanoTime() - before);
            if (taken.compareTo(limit) < 0) {
                return result;
            }
        }
        assertThat(taken).as("how long it took, three times").isLessThan(limit);
        return result;
    }

    /** Whether a condition comes true within 3 seconds. */
    public static boolean eventually(BooleanSupplier condition) {
        return comesTrue(PATIENCE, condition);
    }

    /** Whether a condition comes true within a limit. */
    public static boolean comesTrue(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(5_000_000);
        }
        return true;
    }
}
