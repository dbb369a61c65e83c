package io.github.graphcalls.lookup.policy;

import java.time.Duration;

/**
 * The number of attempts of a retrying lookup, and its waits. Immutable.
 *
 * @param attempts the number of attempts, the first one included; at least 1
 * @param firstDelay the longest wait before the second attempt; it doubles with each further attempt
 * @param maxDelay the limit of the doubling; a wait that the service names may be longer
 * @param timeout the time limit of a whole lookup whose query has no deadline, waits included
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
     *     above 365 days, or a maxDelay below the firstDelay
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
                    "maxDelay: expected at least firstDelay, " + firstDelay + ", found " + maxDelay);
        }
    }

    /**
     * Returns this policy with another number of attempts.
     *
     * @param number the number of attempts, the first one included
     * @return the policy
     * @throws IllegalArgumentException for less than one
     */
    public RetryPolicy withAttempts(int number) {
        return new RetryPolicy(number, firstDelay, maxDelay, timeout);
    }

    /**
     * Returns this policy with other delays.
     *
     * @param first the longest wait before the second attempt
     * @param max the limit of the doubling
     * @return the policy
     * @throws IllegalArgumentException if they are not positive or above 365 days, or max is below first
     */
    public RetryPolicy withDelays(Duration first, Duration max) {
        return new RetryPolicy(attempts, first, max, timeout);
    }

    /**
     * Returns this policy with another time limit.
     *
     * @param limit the time limit of a whole lookup whose query has no deadline
     * @return the policy
     * @throws IllegalArgumentException if it is not positive or above 365 days
     */
    public RetryPolicy withTimeout(Duration limit) {
        return new RetryPolicy(attempts, firstDelay, maxDelay, limit);
    }

    /** Returns the longest wait after some attempts: the first delay, doubled for each further attempt, up to the limit. */
    Duration ceilingAfter(int attemptsMade) {
        Duration ceiling = firstDelay;
        for (int i = 1; i < attemptsMade && ceiling.compareTo(maxDelay) < 0; i++) {
            ceiling = ceiling.multipliedBy(2);
        }
        return ceiling.compareTo(maxDelay) < 0 ? ceiling : maxDelay;
    }

    /** Limits durations to a year, so that sums with an instant do not overflow. */
    private static void check(String name, Duration duration) {
        if (duration.isNegative() || duration.isZero() || duration.compareTo(YEAR) > 0) {
            throw new IllegalArgumentException(
                    name + ": expected more than zero and at most 365 days, found " + duration);
        }
    }
}
