package io.github.graphcalls.fake;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.Diagnostics;
import io.github.graphcalls.lookup.LookupOutcome;
import io.github.graphcalls.lookup.LookupOutcome.Found;
import io.github.graphcalls.lookup.LookupOutcome.NotFound;
import io.github.graphcalls.lookup.LookupOutcome.TimedOut;
import io.github.graphcalls.lookup.LookupOutcome.Unavailable;
import io.github.graphcalls.lookup.LookupResult;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Looks up calls that it holds in memory. It answers as Graph would: only what was selected and expanded, ids in any case and
 * with or without dashes (fact 3.7), and {@code 8522} for a call that is not there (fact 4.6). It has no clock, chance or
 * thread of its own. Safe for use by several threads.
 */
public final class FakeCallLookup implements OpenCallLookup {

    private final Map<String, Call> calls = new LinkedHashMap<>();
    private final InstantSource clock;
    private volatile boolean closed;

    private FakeCallLookup(Collection<Call> calls, InstantSource clock) {
        this.clock = requireNonNull(clock, "clock");
        for (Call call : calls) {
            Call before = this.calls.putIfAbsent(call.id().key(), call);
            if (before != null) {
                throw new IllegalArgumentException(
                        "two calls have the same id: " + before.id() + " and " + call.id() + "; give each its own");
            }
        }
    }

    /**
     * A lookup of these calls, for which no deadline ever passes.
     *
     * @param calls the calls, with all that is known of them
     * @return the lookup
     * @throws IllegalArgumentException if two of them have the same id
     */
    public static FakeCallLookup of(Call... calls) {
        return of(Arrays.asList(calls));
    }

    /**
     * A lookup of these calls, for which no deadline ever passes.
     *
     * @param calls the calls, with all that is known of them
     * @return the lookup
     * @throws IllegalArgumentException if two of them have the same id
     */
    public static FakeCallLookup of(Collection<Call> calls) {
        return on(() -> Instant.MIN, calls);
    }

    /**
     * A lookup of these calls, whose deadlines are on a clock.
     *
     * @param clock the clock, such as a {@link io.github.graphcalls.time.VirtualTime}
     * @param calls the calls, with all that is known of them
     * @return the lookup
     * @throws IllegalArgumentException if two of them have the same id
     */
    public static FakeCallLookup on(InstantSource clock, Collection<Call> calls) {
        return new FakeCallLookup(List.copyOf(calls), clock);
    }

    @Override
    public LookupOutcome find(CallQuery query) {
        if (closed) {
            throw new IllegalStateException("the fake is closed: look up before it is closed");
        }
        if (Thread.currentThread().isInterrupted()) {
            return Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted before the lookup");
        }
        if (query.deadline()
                .filter(deadline -> !clock.instant().isBefore(deadline))
                .isPresent()) {
            return new TimedOut(query.deadline().get(), Diagnostics.of("the deadline had passed before the lookup"));
        }
        Call call = calls.get(query.id().key());
        return call == null
                ? new NotFound(Diagnostics.of(404, "8522", "Call not found."))
                : new Found(query.applyTo(call), Diagnostics.NONE);
    }

    /** Looks up one after the other, on the thread that reads the results, in the order of the queries. */
    @Override
    public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
        return queries.map(query -> new LookupResult(query, find(query)));
    }

    @Override
    public void close() {
        closed = true;
    }

    /** How many calls it holds. */
    @Override
    public String toString() {
        return "FakeCallLookup[" + calls.size() + " calls]";
    }
}
