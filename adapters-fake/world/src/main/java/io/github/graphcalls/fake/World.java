package io.github.graphcalls.fake;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.generated.GeneratedCalls;
import io.github.graphcalls.fake.journal.Behavior;
import io.github.graphcalls.fake.journal.Journal;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.script.CallSource;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A world of calls that live as their script tells. What it answers is a pure function of its seed, its script, its clock and the
 * lookups made: every counter and every draw belongs to one call, so that lookups of other calls, by whichever thread, change
 * nothing. A lookup never moves the clock. Ask it through {@link FakeCallLookup#in(World)}. Safe for use by several threads.
 */
public final class World {

    private volatile WorldBuilder made;
    private volatile WorldRun run;
    private volatile Behavior behavior;

    World(WorldBuilder made) {
        this.made = made;
        behavior = made.behavior;
        run = new WorldRun(made, made.source, made.newClock());
    }

    /**
     * A world of generated calls. Each is made when it is first asked for, so that it may have millions; the world remembers
     * those that were asked for.
     *
     * @param seed of the calls, and of the world
     * @param calls how many
     * @return the world, whose script is {@link GeneratedCalls}
     * @throws IllegalArgumentException for a negative number of calls
     */
    public static World generated(long seed, int calls) {
        return builder(GeneratedCalls.of(seed, calls)).seed(seed).build();
    }

    /**
     * Begins a world: of seed 0, and with a clock that stands at {@code 2026-01-01T00:00:00Z} until it is moved.
     *
     * @param source the script
     * @return a builder
     */
    public static WorldBuilder builder(CallSource source) {
        return new WorldBuilder(source);
    }

    /**
     * The clock and sleeper, for policies that are to wait in this world.
     *
     * @return the virtual time; after a reset it is another, unless the world was given one
     * @throws IllegalStateException if the world was given another clock
     */
    public VirtualTime time() {
        if (run.clock() instanceof VirtualTime time) {
            return time;
        }
        throw new IllegalStateException(
                "the clock of this world is not virtual: build it with a VirtualTime to move it");
    }

    /**
     * Moves the clock.
     *
     * @param duration how far
     * @return the new time
     * @throws IllegalArgumentException for a negative duration, or one that ends after {@link Instant#MAX}
     * @throws IllegalStateException if the clock is not virtual
     */
    public Instant advance(Duration duration) {
        return time().advance(duration);
    }

    /**
     * Moves the clock to the next step of any call that was asked for or that the script can name. Steps that wait for lookups
     * are not waited for. Where another thread moves the clock meanwhile, it may end beyond that step.
     *
     * @return the time of the step, or empty when no step is due at any time; the clock stands still then
     * @throws IllegalStateException if the clock is not virtual
     */
    public Optional<Instant> advanceToNextEvent() {
        Instant now = time().instant();
        Optional<Instant> next = run.nextEventAfter(now);
        next.ifPresent(instant -> time().advance(Duration.between(now, instant)));
        return next;
    }

    /** {@return the world's clock: always the same, also when a reset sets it back} */
    public InstantSource clock() {
        return () -> run.clock().instant();
    }

    /** {@return the seed} */
    public long seed() {
        return made.seed;
    }

    /** {@return the script} */
    public CallSource script() {
        return run.source();
    }

    /** {@return when the world began: stories and windows of time count from there} */
    public Instant begins() {
        return run.begins();
    }

    /** {@return what was asked and answered since the world began, or began anew} */
    public Journal journal() {
        return run.journal();
    }

    /**
     * Has other quirks and faults hold from the next lookup on.
     *
     * @param others the quirks and faults; how often a fault has struck is counted by its identity
     */
    public synchronized void hold(Behavior others) {
        behavior = requireNonNull(others, "behavior");
    }

    /**
     * Adds a fault behind those that are there. Of all that strike a lookup, the first counts.
     *
     * @param fault the fault
     */
    public synchronized void add(Fault fault) {
        List<Fault> all = new ArrayList<>(behavior.faults());
        all.add(fault.copy());
        hold(behavior.with(all));
    }

    /** Takes all faults away. */
    public synchronized void clearFaults() {
        hold(behavior.with(List.of()));
    }

    /** {@return the quirks and faults that hold for the next lookup} */
    public Behavior behavior() {
        return behavior;
    }

    /**
     * Switches a quirk on.
     *
     * @param quirk the quirk
     */
    public synchronized void switchOn(Quirk quirk) {
        hold(behavior.with(behavior.quirks().with(quirk)));
    }

    /**
     * Switches a quirk off.
     *
     * @param quirk the quirk
     */
    public synchronized void switchOff(Quirk quirk) {
        hold(behavior.with(behavior.quirks().without(quirk)));
    }

    /**
     * Tells another script: the world begins anew, now, with an empty journal, and keeps its faults and quirks.
     *
     * @param source the script
     */
    public synchronized void load(CallSource source) {
        run = new WorldRun(made, requireNonNull(source, "source"), run.clock());
    }

    /**
     * Takes the seed, script, quirks and faults of another world, such as that of a scenario: this world begins anew, now, with
     * an empty journal.
     *
     * @param other the other world
     */
    public synchronized void load(WorldBuilder other) {
        made = made.loading(other);
        behavior = made.behavior;
        load(made.source);
    }

    /**
     * Begins anew: with the script that was loaded last, the faults and quirks with which the world was built or loaded, an
     * empty journal, and the clock at its beginning unless the world was given a clock.
     */
    public synchronized void reset() {
        behavior = made.behavior;
        run = new WorldRun(made, run.source(), made.newClock());
    }

    LookupOutcome find(CallQuery query) {
        return run.find(query, behavior, null).outcome();
    }

    /**
     * Looks up a call for a server that writes the answer: its fault is not yet applied to the usual outcome.
     *
     * @param query the query
     * @param now the instant of the lookup, from which waits, dates and deadlines are counted
     * @return the outcome and the fault
     */
    public WorldAnswer find(CallQuery query, Instant now) {
        return run.find(query, behavior, requireNonNull(now, "now"));
    }

    /**
     * Counts an HTTP request that comes to a path, and waits as long as the fault says that strikes it.
     *
     * @param path the path, percent-encoded, without a query
     * @param now when the request came
     * @return the fault, which names a path, or empty when none strikes
     */
    public Optional<Fault> strike(String path, Instant now) {
        return run.strike(path, behavior, now);
    }

    /**
     * Counts a lookup that something else answers, and waits as long as the fault says that strikes it.
     *
     * @param id the call
     * @param now when the lookup came
     * @return the fault, or empty when none strikes
     */
    public Optional<Fault> strike(CallId id, Instant now) {
        return run.strike(id, behavior, now);
    }

    /** Seed, time, script, quirks and faults. */
    @Override
    public String toString() {
        return "seed " + seed() + "\nbegins " + begins() + "\nnow "
                + run.clock().instant() + "\n" + behavior + "\n" + script();
    }
}
