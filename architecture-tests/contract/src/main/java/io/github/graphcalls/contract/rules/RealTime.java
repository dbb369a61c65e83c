package io.github.graphcalls.contract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.function.Executable;

/** Bounds in real time. A busy machine is late by chance, a wrong adapter each time: so the best of three tries counts. */
public final class RealTime {

    /** The delay of a slow server: longer than any lookup of a correct adapter waits. */
    public static final Duration SLOW = Duration.ofMillis(2_500);

    /** The bound for a step that must not wait for a {@link #SLOW} server, measured once. */
    public static final Duration SOON = Duration.ofMillis(1_500);

    /** The bound for a step that does not wait, or that stops waiting, measured up to three times. */
    public static final Duration AT_ONCE = Duration.ofMillis(700);

    /** Set while a test of a rule expects it to fail: a wrong adapter is late at the first try, and what it omits never comes. */
    static final ThreadLocal<Boolean> EXPECTED_FAILURE = new InheritableThreadLocal<>();

    private RealTime() {}

    private static int tries() {
        return EXPECTED_FAILURE.get() != null ? 1 : 3;
    }

    private static Duration patience() {
        return Duration.ofMillis(EXPECTED_FAILURE.get() != null ? 150 : 1_500);
    }

    /**
     * Repeats a step until it takes less than a limit, up to three times; fails when it never does.
     *
     * @param limit the limit
     * @param step the step
     * @param <T> the type of its result
     * @return the result of the last try
     */
    public static <T> T within(Duration limit, Supplier<T> step) {
        Duration taken = Duration.ZERO;
        T result = null;
        for (int left = tries(); left > 0; left--) {
            long before = System.nanoTime();
            result = step.get();
            taken = Duration.ofNanos(System.nanoTime() - before);
            if (taken.compareTo(limit) < 0) {
                return result;
            }
        }
        assertThat(taken).as("the duration of the last try").isLessThan(limit);
        return result;
    }

    /**
     * Repeats a step with bounds in it until it passes, up to three times; fails when it never does.
     *
     * @param step the step, which can be repeated
     */
    public static void oneOfThree(Executable step) {
        for (int left = tries() - 1; left >= 0; left--) {
            try {
                step.execute();
                return;
            } catch (AssertionError late) {
                if (left == 0) {
                    throw late;
                }
            } catch (Throwable thrown) {
                Assertions.fail("thrown: " + thrown, thrown);
            }
        }
    }

    /**
     * Fails when a step takes {@link #SOON} or longer.
     *
     * @param what the step in words
     * @param step the step
     * @param <T> the type of its result
     * @return its result
     */
    public static <T> T soon(String what, Callable<T> step) {
        long before = System.nanoTime();
        try {
            T result = step.call();
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .as("the duration of %s", what)
                    .isLessThan(SOON);
            return result;
        } catch (Exception e) {
            return Assertions.fail(what + " throws " + e, e);
        }
    }

    /**
     * Waits at most 1.5 seconds for a condition.
     *
     * @param condition the condition
     * @return whether it came true
     */
    public static boolean eventually(BooleanSupplier condition) {
        return comesTrue(patience(), condition);
    }

    /**
     * Waits for a condition.
     *
     * @param limit how long to wait at most
     * @param condition the condition
     * @return whether it came true
     */
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
