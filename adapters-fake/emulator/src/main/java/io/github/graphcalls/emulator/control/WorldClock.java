package io.github.graphcalls.emulator.control;

import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.fault.HttpEffects;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * Lets the world's clock run: so many times as fast as ours, or not at all. It catches up whenever somebody looks, so that no
 * thread is needed and a world that stands still stays as it is.
 */
public final class WorldClock {

    /** The fastest: a day in under a second. */
    public static final BigDecimal MAX_SPEED = BigDecimal.valueOf(100_000);

    /** The last instant of the world: the {@code Date} of an answer has a year of four digits. */
    public static final Instant LAST = HttpEffects.MAX_DATE;

    private static final BigInteger SECOND = BigInteger.valueOf(1_000_000_000);

    private final World world;
    private final LongSupplier nanoTime;
    private volatile BigDecimal speed = BigDecimal.ZERO;
    private long caughtUp;

    /**
     * A pace of zero.
     *
     * @param world whose clock runs
     * @param nanoTime our own clock, such as {@link System#nanoTime}
     */
    public WorldClock(World world, LongSupplier nanoTime) {
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
     * @param times from 0 to {@link #MAX_SPEED}
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
     * @param times from 0 to {@link #MAX_SPEED}
     * @return the same
     * @throws IllegalArgumentException for any other
     */
    public static BigDecimal check(BigDecimal times) {
        if (times.signum() < 0 || times.compareTo(MAX_SPEED) > 0) {
            throw new IllegalArgumentException("speed: expected 0 to " + MAX_SPEED + ", found " + times);
        }
        return times;
    }

    /**
     * Sets the world's clock.
     *
     * @param now the new time
     * @throws IllegalArgumentException if it is later than {@link #LAST} or in the world's past
     */
    synchronized void set(Instant now) {
        if (now.isAfter(LAST)) {
            throw new IllegalArgumentException("now: expected at most " + LAST + ", found " + now);
        }
        Duration ahead = Duration.between(world.clock().instant(), now);
        if (ahead.isNegative()) {
            throw new IllegalArgumentException("now: expected a moment that is not before "
                    + world.clock().instant() + ", found " + now + "; reset to begin anew");
        }
        world.advance(ahead);
    }

    /**
     * Moves the world's clock on.
     *
     * @param by how far
     * @throws IllegalArgumentException if the clock would then be later than {@link #LAST}
     */
    synchronized void advance(Duration by) {
        Duration left = left();
        if (by.compareTo(left) > 0) {
            throw new IllegalArgumentException(
                    "by: expected at most " + left + ", since the clock ends at " + LAST + ", found " + by);
        }
        world.advance(by);
    }

    private Duration left() {
        Instant now = world.clock().instant();
        return now.isAfter(LAST) ? Duration.ZERO : Duration.between(now, LAST);
    }

    /** Moves the world's clock to where it should be by now, at most to {@link #LAST}, where it stands. */
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
                Duration by = Duration.ofSeconds(time[0].longValue(), time[1].longValue());
                Duration left = left();
                world.advance(by.compareTo(left) > 0 ? left : by);
                caughtUp = now;
            }
        }
    }
}
