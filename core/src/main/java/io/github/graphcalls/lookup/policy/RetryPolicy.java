package io.github.graphcalls.lookup.policy;

import java.time.Duration;

/**
 * How often and how patiently to ask again. Immutable.
 *
 * @param attempts how often to ask in all, the first time included; at least 1
 * @param firstDelay the longest wait before the second attempt; it doubles with each further one
 * @param maxDelay what the doubling stops at; a wait that the service asks for may be longer
 * @param timeout how long a whole lookup may take when its query has no deadline, waits included
 */
public record RetryPolicy(int attempts, Duration firstDelay, Duration maxDelay, Duration timeout) {

    private static final Duration YEAR = Duration.ofDays(365);

    /** Four attempts, waits of up to 1, 2 and 4 seconds, 30 seconds for the whole lookup. */
    public static final RetryPolicy DEFAULT =
            new RetryPolicy(4, Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(30));

    /**
     * Checks the policy.
     *
     * @throws IllegalArgumentException for less than one attempt, a delay or timeout that is not positive or
     *     above 365 days, or a longest delay below the first
     */
    public RetryPolicy {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts: expected at least 1, found " + attempts);
        }
        check("firstDelay", firstDelay);
        check("maxDelay", maxDelay);
        check("timeout", timeout);
        if (maxDelay.compareTo(firstDelay) < 0) {
            throw new IllegalArgumentException(
                    "maxDelay: expected at least the first delay, " + firstDelay + ", found " + maxDelay);
        }
    }

    /**
     * The same policy with another number of attempts.
     *
     * @param number how often to ask in all
     * @return the policy
     * @throws IllegalArgumentException for less than one
     */
    public RetryPolicy withAttempts(int number) {
        return new RetryPolicy(number, firstDelay, maxDelay, timeout);
    }

    /**
     * The same policy with other delays.
     *
     * @param first the longest wait before the second attempt
     * @param longest what the doubling stops at
     * @return the policy
     * @throws IllegalArgumentException if they are not positive or above 365 days, or the longest is below the first
     */
    public RetryPolicy withDelays(Duration first, Duration longest) {
        return new RetryPolicy(attempts, first, longest, timeout);
    }

    /**
     * The same policy with another time limit.
     *
     * @param limit how long a whole lookup may take when its query has no deadline
     * @return the policy
     * @throws IllegalArgumentException if it is not positive or above 365 days
     */
    public RetryPolicy withTimeout(Duration limit) {
        return new RetryPolicy(attempts, firstDelay, maxDelay, limit);
    }

    /** The longest wait after so many attempts: the first delay, doubled for each attempt after the first, up to the cap. */
    Duration ceilingAfter(int attemptsMade) {
        Duration ceiling = firstDelay;
        for (int i = 1; i < attemptsMade && ceiling.compareTo(maxDelay) < 0; i++) {
            ceiling = ceiling.multipliedBy(2);
        }
        return ceiling.compareTo(maxDelay) < 0 ? ceiling : maxDelay;
    }

    /** Beyond a year, sums with an instant would overflow one day, and nobody waits that long. */
    private static void check(String name, Duration duration) {
        if (duration.isNegative() || duration.isZero() || duration.compareTo(YEAR) > 0) {
            throw new IllegalArgumentException(
                    name + ": expected more than zero and at most 365 days, found " + duration);
        }
    }
}
