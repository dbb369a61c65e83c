package io.github.graphcalls.lookup;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Counts what policies do for one query. A query carries its observation through all policies and threads, and two queries that
 * differ by it alone are equal. Safe for use by several threads.
 */
public final class LookupObservation {

    private final Optional<LookupObservation> outer;
    private final Instant start;
    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicInteger notSent = new AtomicInteger();
    private final AtomicLong waitedNanos = new AtomicLong();

    private LookupObservation(Optional<LookupObservation> outer, Instant start) {
        this.outer = outer;
        this.start = start;
    }

    /**
     * Starts an observation of a query.
     *
     * @param query the query, whose present observation goes on as well
     * @param start when the lookup begins
     * @return an observation that has counted nothing
     */
    public static LookupObservation of(CallQuery query, Instant start) {
        return new LookupObservation(query.observation(), requireNonNull(start, "start"));
    }

    /** {@return when the lookup began} */
    public Instant start() {
        return start;
    }

    /** Counts an attempt of a policy that repeats lookups. */
    public void attempt() {
        count(each -> each.attempts.incrementAndGet());
    }

    /** Counts an attempt that sent no request: it took the outcome of another query, or ended while it waited for its turn. */
    public void notSent() {
        count(each -> each.notSent.incrementAndGet());
    }

    /**
     * Adds a wait between two attempts.
     *
     * @param duration how long
     */
    public void waited(Duration duration) {
        requireNonNull(duration, "duration");
        count(each -> each.waitedNanos.addAndGet(duration.toNanos()));
    }

    /**
     * Returns the number of attempts that sent a request. A lookup without a policy that repeats it makes one.
     *
     * @return 0 or more
     */
    public int attempts() {
        return Math.max(0, Math.max(1, attempts.get()) - notSent.get());
    }

    /**
     * Returns the time between attempts.
     *
     * @return the sum of all waits
     */
    public Duration waited() {
        return Duration.ofNanos(waitedNanos.get());
    }

    private void count(Consumer<LookupObservation> counter) {
        counter.accept(this);
        outer.ifPresent(observation -> observation.count(counter));
    }
}
