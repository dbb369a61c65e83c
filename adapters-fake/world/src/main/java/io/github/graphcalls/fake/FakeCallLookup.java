package io.github.graphcalls.fake;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.wire.document.RelationshipPages;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks up calls in a {@link World}. It answers as Graph does: only what was selected and expanded, ids in any case and with or
 * without dashes (FACTS.md#call-ids), and {@code 8522} for an unknown call (FACTS.md#not-found-8522). As the Feign client, it
 * marks an expanded roster as partial when it is empty or has exactly 100 participants, since the service may not have
 * returned all. It has no clock, random numbers or threads of its own. Safe for use by several threads.
 */
public final class FakeCallLookup implements OpenCallLookup {

    /** Only an empty roster is suspect: the pages of a world are never cut without a link. */
    private static final int SUSPECT_SIZE = Integer.MAX_VALUE;

    private final World world;
    private volatile boolean closed;

    private FakeCallLookup(World world) {
        this.world = requireNonNull(world, "world");
    }

    /**
     * Creates a lookup in a world.
     *
     * @param world the world
     * @return the lookup
     */
    public static FakeCallLookup of(World world) {
        return new FakeCallLookup(world);
    }

    /**
     * Creates a lookup of calls that do not change. Its clock stands still at the beginning of 1970, so that no deadline
     * passes.
     *
     * @param calls the calls, with all properties
     * @return the lookup
     * @throws IllegalArgumentException if two of them have the same id
     */
    public static FakeCallLookup of(Call... calls) {
        return of(Arrays.asList(calls));
    }

    /**
     * Creates a lookup of calls that do not change. Its clock stands still at the beginning of 1970, so that no deadline
     * passes.
     *
     * @param calls the calls, with all properties
     * @return the lookup
     * @throws IllegalArgumentException if two of them have the same id
     */
    public static FakeCallLookup of(Collection<Call> calls) {
        return on(InstantSource.fixed(Instant.EPOCH), calls);
    }

    /**
     * Creates a lookup of calls that do not change, with deadlines on a clock.
     *
     * @param clock the clock, such as a {@link io.github.graphcalls.time.VirtualTime}
     * @param calls the calls, with all properties
     * @return the lookup
     * @throws IllegalArgumentException if two of them have the same id
     */
    public static FakeCallLookup on(InstantSource clock, Collection<Call> calls) {
        Script script = Script.of(calls.stream().map(CallScript::of).toList());
        return of(World.builder(script).clock(clock).build());
    }

    @Override
    public LookupOutcome find(CallQuery query) {
        return refused().orElseGet(() -> marked(query, world.find(query)));
    }

    private static LookupOutcome marked(CallQuery query, LookupOutcome outcome) {
        return outcome instanceof Found found && !query.expand().isEmpty()
                ? new Found(
                        RelationshipPages.markPossiblyPartial(found.call(), query.expand(), SUSPECT_SIZE),
                        found.diagnostics())
                : outcome;
    }

    private Optional<LookupOutcome> refused() {
        if (closed) {
            throw new IllegalStateException("the lookup is closed");
        }
        return Thread.currentThread().isInterrupted()
                ? Optional.of(Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted before the lookup"))
                : Optional.empty();
    }

    /** Looks up the calls one by one, in the order of the queries, on the thread that reads the results. */
    @Override
    public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
        return queries.sequential().map(query -> new LookupResult(query, find(query)));
    }

    @Override
    public void close() {
        closed = true;
    }

    /** Returns the number of calls, or the source of the calls. */
    @Override
    public String toString() {
        return "FakeCallLookup["
                + (world.script() instanceof Script script ? script.known().size() + " calls" : world.script())
                + "]";
    }
}
