package io.github.graphcalls.lookup.policy;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.lookup.BulkLookup;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupObservation;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Limits the number of concurrent lookups; further callers wait in the order in which they came. Waiting counts against the
 * deadline: when it passes first, the outcome is {@link TimedOut}; an interrupted wait is {@link Unavailable} with the thread's
 * flag restored. In both cases no request was sent. A query without a deadline waits without a limit.
 *
 * <p>A lookup that looks up through this limit again, on its own thread and without a deadline, uses the permit that it
 * already holds, at most eight levels deep; deeper ones are {@link Malformed}. A lookup that waits for lookups of other
 * threads through this limit needs a deadline.
 *
 * <p>Safe for use by several threads. {@link #findAll} has as many pending queries as the limit allows, and does not use the
 * batches of the wrapped lookup.
 */
public final class ConcurrencyLimit implements CallLookup {

    private final CallLookup lookup;
    private final int limit;
    private final InstantSource clock;
    private final Semaphore permits;
    private final ReentrancyGuard guard = new ReentrancyGuard();

    /**
     * Limits a lookup.
     *
     * @param lookup the wrapped lookup
     * @param limit the number of concurrent lookups
     * @param clock the clock of deadlines; the wait itself is on the system's clock
     * @throws IllegalArgumentException for a limit of less than one
     */
    public ConcurrencyLimit(CallLookup lookup, int limit, InstantSource clock) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit: expected at least 1, found " + limit);
        }
        this.lookup = requireNonNull(lookup, "lookup");
        this.limit = limit;
        this.clock = requireNonNull(clock, "clock");
        permits = new Semaphore(limit, true);
    }

    /**
     * Limits a lookup, on the system's clock.
     *
     * @param lookup the wrapped lookup
     * @param limit the number of concurrent lookups
     * @return the limited lookup
     * @throws IllegalArgumentException for a limit of less than one
     */
    public static ConcurrencyLimit of(CallLookup lookup, int limit) {
        return new ConcurrencyLimit(lookup, limit, InstantSource.system());
    }

    @Override
    public LookupOutcome find(CallQuery query) {
        if (guard.isInside()
                && query.deadline().isEmpty()
                && !Thread.currentThread().isInterrupted()) {
            return guard.find(lookup, query);
        }
        try {
            if (!acquire(query.deadline())) {
                query.observation().ifPresent(LookupObservation::notSent);
                return new TimedOut(
                        query.deadline().orElseThrow(),
                        Diagnostics.of("waited for one of " + limit + " permits; no request was sent"));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            query.observation().ifPresent(LookupObservation::notSent);
            return Unavailable.because(
                    Unavailable.Cause.INTERRUPTED, "interrupted while waiting for one of " + limit + " permits");
        }
        try {
            return guard.find(lookup, query);
        } finally {
            permits.release();
        }
    }

    @Override
    public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
        return BulkLookup.inParallel(this, queries, limit);
    }

    private boolean acquire(Optional<Instant> deadline) throws InterruptedException {
        if (deadline.isEmpty()) {
            permits.acquire();
            return true;
        }
        Duration left = Duration.between(clock.instant(), deadline.get());
        return permits.tryAcquire(TimeUnit.NANOSECONDS.convert(left), TimeUnit.NANOSECONDS);
    }

    @Override
    public String toString() {
        return "ConcurrencyLimit[" + limit + ", " + lookup + "]";
    }
}
