package io.github.graphcalls.lookup.policy;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupObservation;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Shares one lookup among all callers that send an equal query at the same time: the first caller looks up, the others wait
 * for its outcome. The value of the deadline does not matter, but its presence does: a query without a deadline may take
 * much longer, so it is never shared with one that has a deadline. Outcomes are not cached.
 *
 * <p>A waiter keeps its own deadline and its own interrupt. Not shared are a passed deadline or an interrupt of
 * the first caller, and any exception. The next waiter then looks up. Put this policy
 * inside {@link RetryingLookup}, so that each caller retries within its own deadline.
 *
 * <p>A wait that would deadlock, for a lookup that looks up itself or for threads that wait for one another, is avoided by
 * looking up directly, at most eight levels deep; deeper ones are {@link Malformed}.
 *
 * <p>Safe for use by several threads. {@link #findAll} shares lookups with all other callers, other bulk lookups included, and
 * does not use the batches of the wrapped lookup.
 */
public final class CoalescingLookup implements CallLookup {

    private final CallLookup lookup;
    private final InstantSource clock;
    private final ConcurrentMap<CallQuery, Flight> inFlight = new ConcurrentHashMap<>();
    private final ConcurrentMap<Thread, Flight> waiting = new ConcurrentHashMap<>();
    private final ReentrancyGuard guard = new ReentrancyGuard();

    /**
     * Coalesces lookups.
     *
     * @param lookup the wrapped lookup
     * @param clock the clock of deadlines; the wait itself is on the system's clock
     */
    public CoalescingLookup(CallLookup lookup, InstantSource clock) {
        this.lookup = requireNonNull(lookup, "lookup");
        this.clock = requireNonNull(clock, "clock");
    }

    /**
     * Coalesces lookups, on the system's clock.
     *
     * @param lookup the wrapped lookup
     * @return the coalescing lookup
     */
    public static CoalescingLookup of(CallLookup lookup) {
        return new CoalescingLookup(lookup, InstantSource.system());
    }

    /** A lookup in flight. Completes with the outcome to share, or empty when there is none. */
    private static final class Flight extends CompletableFuture<Optional<LookupOutcome>> {
        private final Thread leader = Thread.currentThread();
    }

    @Override
    public LookupOutcome find(CallQuery query) {
        CallQuery key = query.deadline().isEmpty() ? query : query.deadline(Instant.MAX);
        while (true) {
            Flight mine = new Flight();
            Flight other = inFlight.putIfAbsent(key, mine);
            if (other == null) {
                return lead(query, key, mine);
            }
            Optional<LookupOutcome> shared = join(other, query);
            if (shared.isPresent()) {
                return shared.get();
            }
        }
    }

    private LookupOutcome lead(CallQuery query, CallQuery key, Flight flight) {
        Optional<LookupOutcome> shared = Optional.empty();
        try {
            LookupOutcome outcome = guard.find(lookup, query);
            if (concernsAll(outcome, query)) {
                shared = Optional.of(outcome);
            }
            return outcome;
        } finally {
            inFlight.remove(key);
            flight.complete(shared);
        }
    }

    private static boolean concernsAll(LookupOutcome outcome, CallQuery query) {
        if (outcome instanceof TimedOut) {
            return query.deadline().isEmpty();
        }
        return !(outcome instanceof Unavailable unavailable && unavailable.cause() == Unavailable.Cause.INTERRUPTED);
    }

    private Optional<LookupOutcome> join(Flight other, CallQuery query) {
        Thread thread = Thread.currentThread();
        // Entered before the search: of two threads that close a circle, at least one finds the other.
        waiting.put(thread, other);
        try {
            if (!waitsFor(other, thread)) {
                Optional<LookupOutcome> shared = await(other, query);
                shared.ifPresent(outcome -> query.observation().ifPresent(LookupObservation::notSent));
                return shared;
            }
        } finally {
            waiting.remove(thread);
        }
        return Optional.of(guard.find(lookup, query));
    }

    /** Returns whether waiting for this lookup would deadlock the thread. */
    private boolean waitsFor(Flight flight, Thread thread) {
        Set<Flight> seen = new HashSet<>();
        for (Flight next = flight; next != null && seen.add(next); next = waiting.get(next.leader)) {
            if (next.leader == thread) {
                return true;
            }
        }
        return false;
    }

    private Optional<LookupOutcome> await(Flight other, CallQuery query) {
        try {
            if (query.deadline().isEmpty()) {
                return other.get();
            }
            Duration left = Duration.between(clock.instant(), query.deadline().get());
            return other.get(TimeUnit.NANOSECONDS.convert(left), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return Optional.of(new TimedOut(
                    query.deadline().orElseThrow(), Diagnostics.of("waited for the outcome of an equal query")));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.of(Unavailable.because(
                    Unavailable.Cause.INTERRUPTED, "interrupted while waiting for the outcome of an equal query"));
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "CoalescingLookup[" + lookup + "]";
    }
}
