package io.github.graphcalls.lookup.policy;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks once for all who want the same at the same time: a lookup that equals one in flight, deadline aside, waits for its
 * answer. Those that leave their time to the lookup inside wait for one another, and those with a deadline for one another,
 * since one may take much longer than the other. Nothing is remembered once the answer is there.
 *
 * <p>Who waits keeps the own deadline, and the own interrupt. What befell only the one who asked (the own deadline passed,
 * the thread was interrupted, an exception was thrown) is not handed on: the next who waits asks anew. Put it inside
 * {@link RetryingLookup}, so that each keeps the own patience too.
 *
 * <p>A lookup that comes back here for an answer that waits for itself, on its own thread or in a circle of threads that wait
 * for one another, is not joined but asked directly, eight times within one another at most; then the outcome is
 * {@link Malformed}.
 *
 * <p>Safe for use by several threads. {@link #findAll} joins with whatever is in flight, other bulk lookups included; a batch
 * that the lookup inside would make is not used.
 */
public final class CoalescingLookup implements CallLookup {

    private final CallLookup lookup;
    private final InstantSource clock;
    private final ConcurrentMap<Flight, Flight> inFlight = new ConcurrentHashMap<>();
    private final ConcurrentMap<Thread, Flight> waiting = new ConcurrentHashMap<>();
    private final ReentrancyGuard guard = new ReentrancyGuard();

    /**
     * Coalesces lookups.
     *
     * @param lookup what is asked
     * @param clock the clock of deadlines; the wait itself is on the system's clock
     */
    public CoalescingLookup(CallLookup lookup, InstantSource clock) {
        this.lookup = requireNonNull(lookup, "lookup");
        this.clock = requireNonNull(clock, "clock");
    }

    /**
     * Coalesces lookups, on the system's clock.
     *
     * @param lookup what is asked
     * @return the coalescing lookup
     */
    public static CoalescingLookup of(CallLookup lookup) {
        return new CoalescingLookup(lookup, InstantSource.system());
    }

    @Override
    public LookupOutcome find(CallQuery query) {
        while (true) {
            Flight mine = new Flight(query.deadline().isEmpty() ? query : query.deadline(Instant.MAX));
            Flight other = inFlight.putIfAbsent(mine, mine);
            if (other == null) {
                return ask(query, mine);
            }
            Optional<LookupOutcome> answer = join(other, query);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
    }

    private Optional<LookupOutcome> join(Flight other, CallQuery query) {
        Thread thread = Thread.currentThread();
        // Noted before it is looked for, so that of two threads that close a circle at least one sees it.
        waiting.put(thread, other);
        try {
            if (!waitsFor(other, thread)) {
                return await(other, query);
            }
        } finally {
            waiting.remove(thread);
        }
        return Optional.of(guard.find(lookup, query));
    }

    /** Whether a lookup in flight will not end before this thread goes on. */
    private boolean waitsFor(Flight flight, Thread thread) {
        Set<Flight> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Flight next = flight; next != null && seen.add(next); next = waiting.get(next.leader)) {
            if (next.leader == thread) {
                return true;
            }
        }
        return false;
    }

    private LookupOutcome ask(CallQuery query, Flight flight) {
        Optional<LookupOutcome> shared = Optional.empty();
        try {
            LookupOutcome outcome = guard.find(lookup, query);
            if (concernsAll(outcome, query)) {
                shared = Optional.of(outcome);
            }
            return outcome;
        } finally {
            inFlight.remove(flight);
            flight.complete(shared);
        }
    }

    private Optional<LookupOutcome> await(Flight other, CallQuery query) {
        try {
            return query.deadline().isPresent()
                    ? other.get(Patience.nanosUntil(query.deadline().get(), clock), TimeUnit.NANOSECONDS)
                    : other.get();
        } catch (TimeoutException late) {
            return Optional.of(new TimedOut(
                    query.deadline().orElseThrow(), Diagnostics.of("waited for the answer to an equal lookup")));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.of(Unavailable.because(
                    Unavailable.Cause.INTERRUPTED, "interrupted while waiting for an equal lookup"));
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * A lookup in flight, and the answer for all who wait. Equal to one that asks the same question, with another deadline or with none as it;
     * found again by the number that was computed when the question was at hand, be there thousands.
     */
    private static final class Flight extends CompletableFuture<Optional<LookupOutcome>> {

        private final Thread leader = Thread.currentThread();
        private final CallQuery question;
        private final int hash;

        Flight(CallQuery question) {
            this.question = question;
            hash = question.hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Flight flight && question.equals(flight.question);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private static boolean concernsAll(LookupOutcome outcome, CallQuery query) {
        if (outcome instanceof TimedOut) {
            return query.deadline().isEmpty();
        }
        return !(outcome instanceof Unavailable unavailable && unavailable.cause() == Unavailable.Cause.INTERRUPTED);
    }
}
