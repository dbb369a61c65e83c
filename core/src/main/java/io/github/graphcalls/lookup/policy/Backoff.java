package io.github.graphcalls.lookup.policy;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** When to ask again: not before the service said, and else after a random part of a delay that doubles. */
record Backoff(RetryPolicy policy, DoubleSupplier jitter) {
    Backoff {
        requireNonNull(policy, "policy");
        requireNonNull(jitter, "jitter");
    }

    Instant next(LookupOutcome outcome, int attempts, Instant now) {
        return named(outcome)
                .filter(now::isBefore)
                .orElseGet(() -> now.plus(randomPartOf(policy.ceilingAfter(attempts))));
    }

    private Duration randomPartOf(Duration ceiling) {
        return Duration.ofMillis((long) (jitter.getAsDouble() * ceiling.toMillis()));
    }

    /** Whether the same query may have another outcome later; the same for a lookup and for the items of a batch. */
    static boolean isRetryable(LookupOutcome outcome) {
        if (outcome instanceof Unavailable unavailable) {
            int status = unavailable.diagnostics().status().orElse(0);
            return switch (unavailable.cause()) {
                case CONNECTION, SIGN_IN -> true;
                case SERVICE -> status == 429 || status == 503 || status == 504;
                case BLOCKED, INTERRUPTED -> false;
            };
        }
        return outcome instanceof Throttled;
    }

    /** When the service wants to be asked again, if it said so. */
    static Optional<Instant> named(LookupOutcome outcome) {
        if (outcome instanceof Throttled throttled) {
            return throttled.retryAt();
        }
        return outcome instanceof Unavailable unavailable ? unavailable.retryAt() : Optional.empty();
    }

    /** The same outcome, saying when it would be worth asking again. */
    static LookupOutcome saying(Instant next, LookupOutcome outcome) {
        return outcome instanceof Unavailable unavailable
                ? new Unavailable(unavailable.cause(), Optional.of(next), unavailable.diagnostics())
                : new Throttled(Optional.of(next), outcome.diagnostics());
    }

    /** What comes of a lookup whose wait was interrupted. */
    static LookupOutcome interrupted(Instant next, LookupOutcome outcome) {
        return new Unavailable(
                Unavailable.Cause.INTERRUPTED,
                Optional.of(next),
                outcome.diagnostics().withMessage("interrupted while waiting to ask again"));
    }
}
