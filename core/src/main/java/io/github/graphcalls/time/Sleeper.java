package io.github.graphcalls.time;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits, so that tests can replace waiting. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface Sleeper {

    /** Waits on the system's clock, in whole milliseconds, rounded up, at most 292 years. */
    Sleeper SYSTEM = duration -> Thread.sleep(-Math.floorDiv(-TimeUnit.NANOSECONDS.convert(duration), 1_000_000L));

    /**
     * Waits, at least for a duration.
     *
     * @param duration the duration; zero does not wait
     * @throws InterruptedException if the thread is interrupted before or while it waits
     */
    void sleep(Duration duration) throws InterruptedException;
}
