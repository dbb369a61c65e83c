package io.github.graphcalls.time;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How this library waits, so that tests need not. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface Sleeper {

    /** Waits on the system's clock, whole milliseconds, rounded up, and no more than 292 years. */
    Sleeper SYSTEM = duration -> Thread.sleep(-Math.floorDiv(-TimeUnit.NANOSECONDS.convert(duration), 1_000_000L));

    /**
     * Waits, at least as long as asked.
     *
     * @param duration how long; nothing happens for zero
     * @throws InterruptedException if the thread is interrupted before or while it waits
     */
    void sleep(Duration duration) throws InterruptedException;
}
