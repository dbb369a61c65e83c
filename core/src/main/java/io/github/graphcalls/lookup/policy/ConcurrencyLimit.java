package io.github.graphcalls.lookup.policy;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.lookup.BulkLookup;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Lets so many lookups through at a time, in the order in which they came. The others wait, and waiting counts against the
 * deadline: when it passes first the outcome is {@link TimedOut}, and an interrupted wait is {@link Unavailable} with the
 * thread's flag restored. In both cases nothing was asked. A query without a deadline waits as long as it takes.
 *
 * <p>A lookup that looks up through this limit again, on its own thread and without a deadline, does so with the permit that
 * it holds, since no other may come free. It may do so eight times within one another; then the outcome is
 * {@link Malformed}. One that waits for lookups of other threads through this limit needs a deadline.
 *
 * <p>Safe for use by several threads. {@link #findAll} has as many queries under way as the limit allows, be that less than
 * usual or more; a batch that the lookup inside would make is not used.
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
     * @param lookup what is asked
     * @param limit how many lookups may be under way at a time
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
     * @param lookup what is asked
     * @param limit how many lookups may be under way at a time
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
                return new TimedOut(
                        query.deadline().orElseThrow(),
                        Diagnostics.of("waited for " + limit + " other lookups; nothing was asked"));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted while waiting for other lookups");
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
        return permits.tryAcquire(Patience.nanosUntil(deadline.get(), clock), TimeUnit.NANOSECONDS);
    }
}
