package io.github.graphcalls.lookup.policy.rate;

import java.time.Duration;

/**
 * The rate of one key. Immutable.
 *
 * @param perSecond how many lookups are sent in a second on average, above 0
 * @param burst how many lookups are sent at once after a time without any, at least 1
 * @param maxWait the longest wait for a turn that is begun; zero for a caller that comes back at the instant to retry
 */
public record Rate(double perSecond, int burst, Duration maxWait) {

    private static final Duration YEAR = Duration.ofDays(365);

    /**
     * Checks the rate.
     *
     * @throws IllegalArgumentException for a rate that is not from one in a day to a million in a second, a burst of less than
     *     one, or a longest wait that is negative or above 365 days
     */
    public Rate {
        if (!(perSecond >= 1.0 / 86_400 && perSecond <= 1_000_000)) {
            throw new IllegalArgumentException(
                    "perSecond: expected one in a day to 1000000 in a second, found " + perSecond);
        }
        if (burst < 1) {
            throw new IllegalArgumentException("burst: expected at least 1, found " + burst);
        }
        if (maxWait.isNegative() || maxWait.compareTo(YEAR) > 0) {
            throw new IllegalArgumentException("maxWait: expected 0 to 365 days, found " + maxWait);
        }
    }

    /**
     * Returns a rate without a burst, whose lookups wait as long as their deadlines permit, at most 365 days.
     *
     * @param perSecond how many lookups are sent in a second
     * @return the rate
     * @throws IllegalArgumentException for a rate that is not from one in a day to a million in a second
     */
    public static Rate of(double perSecond) {
        return new Rate(perSecond, 1, YEAR);
    }

    /**
     * Returns this rate with another burst.
     *
     * @param number how many lookups are sent at once after a time without any
     * @return the rate
     * @throws IllegalArgumentException for less than one
     */
    public Rate withBurst(int number) {
        return new Rate(perSecond, number, maxWait);
    }

    /**
     * Returns this rate with another longest wait.
     *
     * @param limit the longest wait for a turn that is begun
     * @return the rate
     * @throws IllegalArgumentException if it is negative or above 365 days
     */
    public Rate withMaxWait(Duration limit) {
        return new Rate(perSecond, burst, limit);
    }

    /** The time between two turns. */
    Duration interval() {
        return Duration.ofNanos(Math.round(1e9 / perSecond));
    }

    /** The time from a turn that leaves nothing of the burst to a complete burst, less one interval. */
    Duration toFull() {
        return interval().multipliedBy(burst - 1L);
    }
}
