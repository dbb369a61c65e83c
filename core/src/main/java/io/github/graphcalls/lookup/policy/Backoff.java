package io.github.graphcalls.lookup.policy;

import io.github.graphcalls.call.value.RecordComponents;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.time.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** Decides when to send a query again: at the instant that the service named, else after a random part of a doubling delay. */
record Backoff(RetryPolicy policy, InstantSource clock, Sleeper sleeper, DoubleSupplier jitter) {
    Backoff {
        RecordComponents.requireNonNull(Backoff.class, policy, clock, sleeper, jitter);
    }

    Instant now() {
        return clock.instant();
    }

    Instant next(LookupOutcome outcome, int attempts, Instant now) {
        return outcome.retryAt()
                .filter(now::isBefore)
                .orElseGet(() -> now.plus(randomPartOf(policy.ceilingAfter(attempts))));
    }

    private Duration randomPartOf(Duration ceiling) {
        return Duration.ofMillis((long) (jitter.getAsDouble() * ceiling.toMillis()));
    }

    /** Returns whether the same query may have another outcome later: one rule for single lookups and items of a batch. */
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

    /** Returns the same outcome with the instant from which a retry is worthwhile. */
    static LookupOutcome withRetryAt(Instant next, LookupOutcome outcome) {
        return outcome instanceof Unavailable unavailable
                ? new Unavailable(unavailable.cause(), Optional.of(next), unavailable.diagnostics())
                : new Throttled(Optional.of(next), outcome.diagnostics());
    }

    /** Returns the outcome of a lookup whose wait was interrupted. */
    static LookupOutcome interrupted(Instant next, LookupOutcome outcome) {
        return new Unavailable(
                Unavailable.Cause.INTERRUPTED,
                Optional.of(next),
                outcome.diagnostics().withMessage("interrupted while waiting for the next attempt"));
    }
}
