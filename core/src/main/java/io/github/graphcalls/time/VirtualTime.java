package io.github.graphcalls.time;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until it is moved, and a sleeper that moves it, so that a wait of an hour ends at once. Time never
 * runs backwards. Safe for use by several threads.
 */
public final class VirtualTime implements InstantSource, Sleeper {

    private final AtomicReference<Instant> now;

    private VirtualTime(Instant start) {
        now = new AtomicReference<>(requireNonNull(start, "start"));
    }

    /**
     * Returns a clock that shows an instant.
     *
     * @param start the instant
     * @return the clock
     */
    public static VirtualTime startingAt(Instant start) {
        return new VirtualTime(start);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /**
     * Moves the clock forward.
     *
     * @param duration the duration to add
     * @return the new time
     * @throws IllegalArgumentException for a negative duration, or one that ends after {@link Instant#MAX}
     */
    public Instant advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("time does not run backwards: " + duration);
        }
        return now.updateAndGet(instant -> {
            try {
                return instant.plus(duration);
            } catch (DateTimeException | ArithmeticException e) {
                throw new IllegalArgumentException(
                        "time does not run past its end: expected at most " + Duration.between(instant, Instant.MAX)
                                + ", found " + duration,
                        e);
            }
        });
    }

    /** Moves the clock by the duration, at once. */
    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before a wait of " + duration);
        }
        advance(duration);
    }

    /** The time that the clock shows. */
    @Override
    public String toString() {
        return "VirtualTime[" + now + "]";
    }
}
