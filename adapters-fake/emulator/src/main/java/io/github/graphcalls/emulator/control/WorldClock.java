package io.github.graphcalls.emulator.control;

import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.fault.HttpEffects;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * Runs the world's clock at a multiple of real time, or stops it. The clock catches up when a request arrives, so that no thread
 * is needed and a stopped clock does not change.
 */
public final class WorldClock {

    /** The highest speed: a day in under a second. */
    public static final BigDecimal MAX_SPEED = BigDecimal.valueOf(100_000);

    /** The last instant of a world: the year of a {@code Date} has four digits. */
    public static final Instant LAST = HttpEffects.MAX_DATE;

    private static final BigInteger SECOND = BigInteger.valueOf(1_000_000_000);

    private final World world;
    private final LongSupplier nanoTime;
    private volatile BigDecimal speed = BigDecimal.ZERO;
    private long caughtUp;

    /**
     * A stopped clock.
     *
     * @param world the world
     * @param nanoTime real time, such as {@link System#nanoTime}
     */
    public WorldClock(World world, LongSupplier nanoTime) {
        this.world = world;
        this.nanoTime = nanoTime;
    }

    /**
     * The speed.
     *
     * @return 0 for a stopped clock, 1 for real time
     */
    public BigDecimal speed() {
        return speed;
    }

    /**
     * Changes the speed from now on.
     *
     * @param times from 0 to {@link #MAX_SPEED}
     * @throws IllegalArgumentException for any other speed
     */
    public synchronized void run(BigDecimal times) {
        run(times, () -> {});
    }

    /** Changes the clock and then the speed, with no time between the two, so that a stopped clock shows what it was set to. */
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
     * @throws IllegalArgumentException for any other speed
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
            throw new IllegalArgumentException(
                    "now: expected an instant not before " + world.clock().instant() + ", found " + now
                            + "; to set the clock back, send POST /__emulator/reset");
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

    /** Moves the world's clock on by the time that has passed, at most to {@link #LAST}, where it stops. */
    public void catchUp() {
        if (speed.signum() == 0) {
            return;
        }
        synchronized (this) {
            long now = nanoTime.getAsLong();
            BigDecimal passed = speed.multiply(BigDecimal.valueOf(now - caughtUp));
            // Compared first, since rounding a tiny number needs all of its digits; and a great one exceeds a long.
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
