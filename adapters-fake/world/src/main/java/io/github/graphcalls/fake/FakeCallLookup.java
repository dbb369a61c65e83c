package io.github.graphcalls.fake;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.fake.journal.RequestContext;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks up calls in a {@link World}. It answers as Graph does: only what was selected and expanded, ids in any case and with or
 * without dashes (FACTS.md#call-ids), and {@code 8522} for a call that is not found (FACTS.md#not-found-8522). It has no clock,
 * no random number and no thread of its own. Safe for use by several threads.
 */
public final class FakeCallLookup implements OpenCallLookup {

    private final World world;
    private volatile boolean closed;

    private FakeCallLookup(World world) {
        this.world = requireNonNull(world, "world");
    }

    /**
     * A lookup in a world.
     *
     * @param world the world
     * @return the lookup
     */
    public static FakeCallLookup in(World world) {
        return new FakeCallLookup(world);
    }

    /**
     * A lookup of calls that do not change. Its clock stands at the beginning of 1970, so that no deadline passes.
     *
     * @param calls the calls, with all properties and relationships
     * @return the lookup
     * @throws IllegalArgumentException if two of them have the same id
     */
    public static FakeCallLookup of(Call... calls) {
        return of(Arrays.asList(calls));
    }

    /**
     * A lookup of calls that do not change. Its clock stands at the beginning of 1970, so that no deadline passes.
     *
     * @param calls the calls, with all properties and relationships
     * @return the lookup
     * @throws IllegalArgumentException if two of them have the same id
     */
    public static FakeCallLookup of(Collection<Call> calls) {
        return on(InstantSource.fixed(Instant.EPOCH), calls);
    }

    /**
     * A lookup of calls that do not change, whose deadlines are on a clock.
     *
     * @param clock the clock, such as a {@link io.github.graphcalls.time.VirtualTime}
     * @param calls the calls, with all properties and relationships
     * @return the lookup
     * @throws IllegalArgumentException if two of them have the same id
     */
    public static FakeCallLookup on(InstantSource clock, Collection<Call> calls) {
        Script script = Script.of(calls.stream().map(CallScript::of).toList());
        return in(World.builder(script).clock(clock).build());
    }

    @Override
    public LookupOutcome find(CallQuery query) {
        return refused().orElseGet(() -> world.find(query));
    }

    /**
     * Looks up a call at an instant that was read from the world's clock before. Waits, dates and deadlines are counted from
     * it, also when another lookup of the call was later; the call itself never returns to an earlier state.
     *
     * @param query the query
     * @param now the instant
     * @return the outcome
     */
    public LookupOutcome find(CallQuery query, Instant now) {
        return refused()
                .orElseGet(() -> world.find(query, RequestContext.at(now)).outcome());
    }

    private Optional<LookupOutcome> refused() {
        if (closed) {
            throw new IllegalStateException("the fake is closed: expected no lookup after close()");
        }
        return Thread.currentThread().isInterrupted()
                ? Optional.of(Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted before the lookup"))
                : Optional.empty();
    }

    /** Looks up one after the other, on the thread that reads the results, in the order of the queries. */
    @Override
    public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
        return queries.sequential().map(query -> new LookupResult(query, find(query)));
    }

    @Override
    public void close() {
        closed = true;
    }

    /** The number of calls, or the script. */
    @Override
    public String toString() {
        return "FakeCallLookup["
                + (world.script() instanceof Script script ? script.known().size() + " calls" : world.script())
                + "]";
    }
}
