package io.github.graphcalls.lookup.policy.rate;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.lookup.BulkLookup;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.CheckedOutcome;
import io.github.graphcalls.lookup.LookupObservation;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.time.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Limits the number of lookups in a second, for each key by itself, and pauses a key until an instant. A lookup waits for its turn,
 * in the order in which lookups came. A wait that would reach the deadline, or exceed the longest wait of the rate, is not begun: the
 * outcome is {@link Throttled} at once, with the instant from which a retry is worthwhile. An interrupted wait is
 * {@link Unavailable} with the thread's flag restored. In these cases no request was sent.
 *
 * <p>Safe for use by several threads. Holds one instant for each key of the last lookups. {@link #findAll} sends each query by
 * itself, and does not use the batches of the wrapped lookup.
 */
public final class RateLimit implements CallLookup {

    private final CallLookup lookup;
    private final Rate rate;
    private final Function<CallQuery, ?> key;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final Turns turns;

    /**
     * Limits the lookups of each key.
     *
     * @param lookup the wrapped lookup
     * @param rate the rate of one key
     * @param key returns the key of a query, a value with {@code equals} and {@code hashCode}, never null
     * @param clock the clock of turns and deadlines
     * @param sleeper waits, on that clock
     */
    public RateLimit(CallLookup lookup, Rate rate, Function<CallQuery, ?> key, InstantSource clock, Sleeper sleeper) {
        this.lookup = requireNonNull(lookup, "lookup");
        this.rate = requireNonNull(rate, "rate");
        this.key = requireNonNull(key, "key");
        this.clock = requireNonNull(clock, "clock");
        this.sleeper = requireNonNull(sleeper, "sleeper");
        turns = new Turns(rate);
    }

    /**
     * Sends no lookup of a key before an instant, lookups that wait for their turn included. From then on lookups are sent at the
     * rate, without a burst. An earlier pause that ends later goes on.
     *
     * @param paused the key
     * @param until the end of the pause
     */
    public void pause(Object paused, Instant until) {
        turns.pause(requireNonNull(paused, "paused"), until);
    }

    @Override
    public LookupOutcome find(CallQuery query) {
        Object mine = requireNonNull(key.apply(query), "key");
        Instant now = clock.instant();
        Instant patience = now.plus(rate.maxWait());
        Instant latest = query.deadline()
                .map(deadline -> deadline.minusNanos(1))
                .filter(patience::isAfter)
                .orElse(patience);
        while (true) {
            Instant turn = turns.reserve(mine, now, latest);
            if (!turn.isAfter(now)) {
                return CheckedOutcome.find(lookup, query);
            }
            if (turn.isAfter(latest)) {
                query.observation().ifPresent(LookupObservation::notSent);
                return new Throttled(Optional.of(turn), Diagnostics.of("no turn before; no request was sent"));
            }
            try {
                sleeper.sleep(Duration.between(now, turn));
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                query.observation().ifPresent(LookupObservation::notSent);
                return Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted while waiting for a turn");
            }
            now = clock.instant();
            if (!turns.isPaused(mine, now)) {
                return CheckedOutcome.find(lookup, query);
            }
        }
    }

    @Override
    public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
        return BulkLookup.inParallel(this, queries, BulkLookup.DEFAULT_WINDOW);
    }

    @Override
    public String toString() {
        return "RateLimit[" + rate + ", " + lookup + "]";
    }
}
