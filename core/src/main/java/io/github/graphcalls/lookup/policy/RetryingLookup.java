package io.github.graphcalls.lookup.policy;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.CheckedOutcome;
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
 * Asks again what may be answered later: after {@link Throttled}, and after {@link Unavailable} with status 503 or 504, for
 * want of a connection (facts 5.4, 5.5), or for want of a token, whatever the status: a refused sign-in is denied, so that
 * the others pass. Nothing else is asked twice.
 *
 * <p>It waits until the instant that the service named, never less; without one, a random part of a delay that doubles. All
 * attempts and waits share one deadline, which is passed on. A wait that would reach the deadline is not begun: the outcome
 * comes at once, and its {@code until} tells when it would be worth asking. When the deadline has passed the outcome is
 * {@link TimedOut}, and a wait that is interrupted ends in {@link Unavailable} with the thread's flag restored.
 *
 * <p>Safe for use by several threads. {@link #findAll} asks each query by itself, so that each is retried by itself: a batch
 * that the lookup inside would make is not used.
 */
public final class RetryingLookup implements CallLookup {

    private final CallLookup lookup;
    private final RetryPolicy policy;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final Backoff backoff;

    /**
     * Retries with time and chance from outside.
     *
     * @param lookup what is asked
     * @param policy how often and how patiently
     * @param clock the clock of deadlines
     * @param sleeper how to wait, on that clock
     * @param jitter the part of a delay to wait: from 0 to less than 1, asked for by several threads
     */
    public RetryingLookup(
            CallLookup lookup, RetryPolicy policy, InstantSource clock, Sleeper sleeper, DoubleSupplier jitter) {
        this.lookup = requireNonNull(lookup, "lookup");
        this.policy = requireNonNull(policy, "policy");
        this.clock = requireNonNull(clock, "clock");
        this.sleeper = requireNonNull(sleeper, "sleeper");
        backoff = new Backoff(policy, jitter);
    }

    /**
     * Retries on the system's clock.
     *
     * @param lookup what is asked
     * @param policy how often and how patiently
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
        CallQuery bounded = query.deadline().isPresent() ? query : query.within(policy.timeout(), clock);
        Instant deadline = bounded.deadline().orElseThrow();
        LookupOutcome outcome = CheckedOutcome.find(lookup, bounded);
        for (int attempts = 1; attempts < policy.attempts() && Backoff.isRetryable(outcome); attempts++) {
            Instant now = clock.instant();
            if (!now.isBefore(deadline)) {
                return new TimedOut(deadline, outcome.diagnostics());
            }
            Instant next = backoff.next(outcome, attempts, now);
            if (!next.isBefore(deadline)) {
                return Backoff.saying(next, outcome);
            }
            try {
                sleeper.sleep(Duration.between(now, next));
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return Backoff.interrupted(next, outcome);
            }
            if (!clock.instant().isBefore(deadline)) {
                return new TimedOut(deadline, outcome.diagnostics());
            }
            outcome = CheckedOutcome.find(lookup, bounded);
        }
        return outcome;
    }
}
