package io.github.graphcalls.fake;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.journal.Behavior;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The part of a world that changes its quirks and faults, from the next lookup on, and its clock. */
abstract sealed class WorldBehavior permits World {

    private volatile Behavior behavior;

    WorldBehavior(Behavior behavior) {
        this.behavior = behavior;
    }

    /**
     * Replaces the quirks and faults from the next lookup on.
     *
     * @param others the quirks and faults; how often a fault has applied is counted by its identity
     */
    public synchronized void hold(Behavior others) {
        behavior = requireNonNull(others, "behavior");
    }

    /**
     * Adds a fault behind those in force. Of all that match a lookup, the first applies.
     *
     * @param fault the fault
     */
    public synchronized void add(Fault fault) {
        List<Fault> all = new ArrayList<>(behavior.faults());
        all.add(fault.copy());
        hold(behavior.with(all));
    }

    /** Removes all faults. */
    public synchronized void clearFaults() {
        hold(behavior.with(List.of()));
    }

    /** {@return the quirks and faults in force} */
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

    abstract VirtualTime time();

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
}
