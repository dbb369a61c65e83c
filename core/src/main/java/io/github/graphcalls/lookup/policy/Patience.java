package io.github.graphcalls.lookup.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How long a thread may wait for another one. */
final class Patience {

    private static final Duration LONGEST = Duration.ofDays(36_500);

    private Patience() {}

    /** What is left until the deadline: nothing once it has passed, and never more than a long can count. */
    static long nanosUntil(Instant deadline, InstantSource clock) {
        Duration left = Duration.between(clock.instant(), deadline);
        if (left.isNegative()) {
            return 0;
        }
        return left.compareTo(LONGEST) > 0 ? LONGEST.toNanos() : left.toNanos();
    }
}
