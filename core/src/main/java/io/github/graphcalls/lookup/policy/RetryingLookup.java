package io.github.graphcalls.lookup.policy;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.CheckedOutcome;
import io.github.graphcalls.lookup.LookupObservation;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.time.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * Retries a lookup whose outcome may change: {@link Throttled}, and {@link Unavailable} with status 503 or 504, without a
 * connection (FACTS.md#retry-after and FACTS.md#unavailable-503) or without a token (a refused sign-in is {@code Denied}). No
 * other outcome is retried.
 *
 * <p>A retry waits until the instant that the service named, never less; without one, a random part of a doubling delay. All
 * attempts and waits share one deadline, which is passed on. A wait that would reach the deadline is not begun: the outcome is
 * returned at once, and its {@code retryAt} is the instant from which a retry is worthwhile. When the deadline has passed, the
 * outcome is {@link TimedOut}; an interrupted wait ends in {@link Unavailable} with the thread's flag restored.
 *
 * <p>Safe for use by several threads. {@link #findAll} sends and retries each query by itself, and does not use the batches of
 * the wrapped lookup.
 */
public final class RetryingLookup implements CallLookup {

    private final CallLookup lookup;
    private final Backoff backoff;

    /**
     * Retries with given sources of time and randomness.
     *
     * @param lookup the wrapped lookup
     * @param policy the attempts and waits
     * @param clock the clock of deadlines
     * @param sleeper waits, on that clock
     * @param jitter the part of a delay to wait, from 0 to less than 1; called by several threads
     */
    public RetryingLookup(
            CallLookup lookup, RetryPolicy policy, InstantSource clock, Sleeper sleeper, DoubleSupplier jitter) {
        this.lookup = requireNonNull(lookup, "lookup");
        backoff = new Backoff(policy, clock, sleeper, jitter);
    }

    /**
     * Retries on the system's clock.
     *
     * @param lookup the wrapped lookup
     * @param policy the attempts and waits
     * @return the retrying lookup
     */
    public static RetryingLookup of(CallLookup lookup, RetryPolicy policy) {
        return new RetryingLookup(
                lookup,
                policy,
                InstantSource.system(),
                Sleeper.SYSTEM,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    @Override
    public LookupOutcome find(CallQuery query) {
        CallQuery bounded = query.deadline().isPresent()
                ? query
                : query.within(backoff.policy().timeout(), backoff.clock());
        Instant deadline = bounded.deadline().orElseThrow();
        query.observation().ifPresent(LookupObservation::attempt);
        LookupOutcome outcome = CheckedOutcome.find(lookup, bounded);
        for (int attempts = 1; attempts < backoff.policy().attempts() && Backoff.isRetryable(outcome); attempts++) {
            Instant now = backoff.now();
            if (!now.isBefore(deadline)) {
                return new TimedOut(deadline, outcome.diagnostics());
            }
            Instant next = backoff.next(outcome, attempts, now);
            if (!next.isBefore(deadline)) {
                return Backoff.withRetryAt(next, outcome);
            }
            try {
                backoff.sleeper().sleep(Duration.between(now, next));
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return Backoff.interrupted(next, outcome);
            }
            if (!backoff.now().isBefore(deadline)) {
                return new TimedOut(deadline, outcome.diagnostics());
            }
            query.observation().ifPresent(each -> each.waited(Duration.between(now, next)));
            query.observation().ifPresent(LookupObservation::attempt);
            outcome = CheckedOutcome.find(lookup, bounded);
        }
        return outcome;
    }

    @Override
    public String toString() {
        return "RetryingLookup[" + backoff.policy() + ", " + lookup + "]";
    }
}
