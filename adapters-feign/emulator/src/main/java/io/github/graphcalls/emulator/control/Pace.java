package io.github.graphcalls.emulator.control;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Lets the world's clock run: so many times as fast as ours, or not at all. It catches up whenever somebody looks, so that no
 * thread is needed and a world that stands still stays as it is.
 */
public final class Pace {

    /** The fastest: a day in under a second. */
    public static final BigDecimal FASTEST = BigDecimal.valueOf(100_000);

    private static final BigInteger SECOND = BigInteger.valueOf(1_000_000_000);

    private final EmulatedWorld world;
    private final LongSupplier nanoTime;
    private volatile BigDecimal speed = BigDecimal.ZERO;
    private long caughtUp;

    /**
     * A pace of zero.
     *
     * @param world whose clock runs
     * @param nanoTime our own clock, such as {@link System#nanoTime}
     */
    public Pace(EmulatedWorld world, LongSupplier nanoTime) {
        this.world = world;
        this.nanoTime = nanoTime;
    }

    /**
     * The speed.
     *
     * @return 0 when the clock stands still, 1 when it runs as ours
     */
    public BigDecimal speed() {
        return speed;
    }

    /**
     * Changes the speed from now on.
     *
     * @param times from 0 to {@link #FASTEST}
     * @throws IllegalArgumentException for any other
     */
    public synchronized void run(BigDecimal times) {
        run(times, () -> {});
    }

    /** Changes the clock and then the speed, with no time between the two: a clock that is to stand stands where it was set. */
    synchronized void run(BigDecimal times, Runnable change) {
        check(times);
        catchUp();
        change.run();
        caughtUp = nanoTime.getAsLong();
        speed = times;
    }

    /**
     * Checks a speed before anything changes.
     *
     * @param times from 0 to {@link #FASTEST}
     * @return the same
     * @throws IllegalArgumentException for any other
     */
    public static BigDecimal check(BigDecimal times) {
        if (times.signum() < 0 || times.compareTo(FASTEST) > 0) {
            throw new IllegalArgumentException("speed: expected 0 to " + FASTEST + ", found " + times);
        }
        return times;
    }

    /** Moves the world's clock to where it should be by now. */
    public void catchUp() {
        if (speed.signum() == 0) {
            return;
        }
        synchronized (this) {
            long now = nanoTime.getAsLong();
            BigDecimal passed = speed.multiply(BigDecimal.valueOf(now - caughtUp));
            // Compared first: to round the least of numbers takes all of its digits. And the greatest is longer than a
            // long.
            if (passed.compareTo(BigDecimal.ONE) >= 0) {
                BigInteger[] time = passed.toBigInteger().divideAndRemainder(SECOND);
                world.advance(Duration.ofSeconds(time[0].longValue(), time[1].longValue()));
                caughtUp = now;
            }
        }
    }
}
