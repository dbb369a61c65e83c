package io.github.graphcalls.fake;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.journal.Journal;
import io.github.graphcalls.fake.journal.RequestContext;
import io.github.graphcalls.fake.journal.WorldAnswer;
import io.github.graphcalls.fake.script.CallSource;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.fake.timeline.EventCursor;
import io.github.graphcalls.fake.timeline.WorldEvent;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * A world of calls that change as their script says. Its answers are a pure function of its seed, its script, its clock and the
 * lookups: every counter and every random draw belongs to one call, so that lookups of other calls, by any thread, change
 * nothing. A lookup never moves the clock. {@link FakeCallLookup#of(World)} looks up calls. Safe for use by several threads.
 */
public final class World extends WorldBehavior {

    private volatile WorldBuilder made;
    private volatile WorldRun run;

    World(WorldBuilder made) {
        super(made.behavior);
        this.made = made;
        run = new WorldRun(made, made.source, made.newClock());
    }

    /**
     * Begins a world of seed 0, whose clock stands at {@code 2026-01-01T00:00:00Z} until it is moved.
     *
     * @param source the script
     * @return a builder
     */
    public static WorldBuilder builder(CallSource source) {
        return new WorldBuilder(source);
    }

    /**
     * Begins a world that adds its faults and its journal to another lookup. Quirks have no effect in it, and the journal of
     * several threads may have the lookups of one call in another order. The calls of the other lookup are neither in its scenario
     * nor in its recording: replay them with a script of them.
     *
     * @param lookup the lookup that answers in place of a script
     * @return a builder
     */
    public static WorldBuilder inFrontOf(CallLookup lookup) {
        WorldBuilder builder = new WorldBuilder(Script.of());
        builder.lookup = requireNonNull(lookup, "lookup");
        return builder;
    }

    /**
     * The clock and sleeper of the world, for policies that wait.
     *
     * @return the virtual time; after a reset it is another, unless the world was given one
     * @throws IllegalStateException if the world was given another clock
     */
    @Override
    public VirtualTime time() {
        if (run.clock instanceof VirtualTime time) {
            return time;
        }
        throw new IllegalStateException(
                "the clock of this world is not virtual: build it with a VirtualTime to move it");
    }

    /**
     * Moves the clock to the next step of any call that was looked up or that the script lists. Steps that wait for lookups do
     * not count. Where another thread moves the clock meanwhile, it may end beyond that step.
     *
     * @return the time of the step, or empty when no step is due at any time; the clock does not move then
     * @throws IllegalStateException if the clock is not virtual
     */
    public Optional<Instant> advanceToNextEvent() {
        Instant now = time().instant();
        Optional<Instant> next = run.calls.nextEventAfter(now);
        next.ifPresent(instant -> time().advance(Duration.between(now, instant)));
        return next;
    }

    /**
     * Returns what happens to the calls that the script lists or that were looked up, as notifications. Changes nothing.
     *
     * @param from the instant after which; {@link Instant#MIN} for the beginning
     * @param to the last instant; it may be in the future, where steps that wait for further lookups are absent
     * @return the events in their order; those of one instant by the id of their call
     */
    public List<WorldEvent> events(Instant from, Instant to) {
        return run.calls.events(requireNonNull(from, "from"), requireNonNull(to, "to"));
    }

    /** {@return a reader of all {@linkplain #events events} of this run of the world, which ends with the next reset or load} */
    public EventCursor eventCursor() {
        return run.calls.eventCursor();
    }

    /** {@return the world's clock: always the same, also when a reset sets it back} */
    public InstantSource clock() {
        return () -> run.clock.instant();
    }

    /** {@return the seed} */
    public long seed() {
        return made.seed;
    }

    /** {@return the script} */
    public CallSource script() {
        return run.source;
    }

    /** {@return when the world began: stories and windows of time count from there} */
    public Instant begins() {
        return run.begins;
    }

    /** {@return the lookups since the world began, or since its last reset} */
    public Journal journal() {
        return run.journal;
    }

    /**
     * Loads another script: the world begins again, now, with an empty journal, and keeps its faults and quirks.
     *
     * @param source the script
     */
    public synchronized void load(CallSource source) {
        run = new WorldRun(made, requireNonNull(source, "source"), run.clock);
    }

    /**
     * Loads the seed, script, quirks and faults of another world: this world begins again, now, with an empty journal.
     *
     * @param other the other world, such as that of a scenario
     */
    public synchronized void load(WorldBuilder other) {
        made = made.loading(other);
        hold(made.behavior);
        load(made.source);
    }

    /**
     * Begins again: with the script that was loaded last, the faults and quirks with which the world was built or loaded, an
     * empty journal, and the clock at its beginning unless the world was given a clock.
     */
    public synchronized void reset() {
        hold(made.behavior);
        run = new WorldRun(made, run.source, made.newClock());
    }

    LookupOutcome find(CallQuery query) {
        return run.find(query, behavior(), null).outcome();
    }

    /**
     * Looks up a call for a request, such as one to a server, which writes the answer and applies the fault by itself.
     *
     * @param query the query
     * @param request the request
     * @return the outcome and the fault
     */
    public WorldAnswer find(CallQuery query, RequestContext request) {
        return run.find(query, behavior(), requireNonNull(request, "request"));
    }

    /**
     * Counts an HTTP request to a path, and waits as long as the fault says that applies to it.
     *
     * @param path the path, percent-encoded, without a query
     * @param now when the request arrived
     * @return the fault, which names a path, or empty for none
     */
    public Optional<Fault> strike(String path, Instant now) {
        return run.strike(path, behavior(), now);
    }

    /** Returns seed, times, quirks, faults and script on one line. */
    @Override
    public String toString() {
        return "World[seed " + seed() + ", begins " + begins() + ", now " + clock().instant() + ", "
                + behavior().toString().replace("\n", ", ") + ", " + script() + "]";
    }
}
