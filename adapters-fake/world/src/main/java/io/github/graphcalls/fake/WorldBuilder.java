package io.github.graphcalls.fake;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.journal.Behavior;
import io.github.graphcalls.fake.journal.Journal;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.quirk.Quirks;
import io.github.graphcalls.fake.script.CallSource;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.time.Sleeper;
import io.github.graphcalls.time.VirtualTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;

/** Builds a {@link World}. For use by one thread; later changes of the builder do not change the world. */
public final class WorldBuilder {

    private static final Instant DEFAULT_BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    CallSource source;
    long seed;
    /** Without a clock, the world has a new virtual clock after each reset. */
    private Optional<InstantSource> clock = Optional.empty();

    Sleeper sleeper = duration -> {};
    Behavior behavior = Behavior.USUAL;
    int journalSize = Journal.DEFAULT_SIZE;
    boolean strict;
    /** The lookup that answers in place of the script, or null. */
    CallLookup lookup;

    WorldBuilder(CallSource source) {
        this.source = requireNonNull(source, "source");
    }

    /**
     * Sets the seed of all random choices; 0 by default.
     *
     * @param number the seed
     * @return this builder
     */
    public WorldBuilder seed(long number) {
        seed = number;
        return this;
    }

    /**
     * Sets the clock of steps, deadlines and waits. A {@link VirtualTime} can be moved through the world.
     *
     * @param source the clock
     * @return this builder
     */
    public WorldBuilder clock(InstantSource source) {
        clock = Optional.of(requireNonNull(source, "clock"));
        return this;
    }

    /**
     * Sets what waits for the delay of an answer. By default a lookup does not wait and the clock stands still, so that lookups
     * on several threads do not affect each other; a {@link VirtualTime} moves the clock by each delay.
     *
     * @param waiting the sleeper
     * @return this builder
     */
    public WorldBuilder sleeper(Sleeper waiting) {
        sleeper = requireNonNull(waiting, "sleeper");
        return this;
    }

    /**
     * Sets the faults. The first that applies to a lookup is used. Each is counted separately, so that the same fault given
     * twice applies twice as often.
     *
     * @param faults the faults, which replace earlier ones
     * @return this builder
     */
    public WorldBuilder faults(Fault... faults) {
        behavior = behavior.with(Arrays.stream(faults).map(Fault::copy).toList());
        return this;
    }

    /**
     * Sets the quirks.
     *
     * @param quirks the quirks, which replace earlier ones
     * @return this builder
     */
    public WorldBuilder quirks(Quirk... quirks) {
        behavior = behavior.with(new Quirks(new LinkedHashSet<>(Arrays.asList(quirks))));
        return this;
    }

    /**
     * Sets how many lookups the journal keeps; 10,000 by default.
     *
     * @param size the number; 0 switches the journal off
     * @return this builder
     * @throws IllegalArgumentException for a negative number
     */
    public WorldBuilder journalOfLast(int size) {
        Journal.ofLast(size);
        journalSize = size;
        return this;
    }

    /**
     * Makes a lookup of an unknown id fail with an {@link AssertionError} that names the nearest known id.
     *
     * @return this builder
     */
    public WorldBuilder strict() {
        strict = true;
        return this;
    }

    /**
     * Builds the world, which begins now.
     *
     * @return the world
     */
    public World build() {
        return new World(copy());
    }

    /** Returns the clock with which the world begins, also after a reset. */
    InstantSource newClock() {
        return clock.orElseGet(() -> VirtualTime.startingAt(DEFAULT_BEGINNING));
    }

    /** Returns these settings with the seed, script, quirks and faults of another builder. */
    WorldBuilder loading(WorldBuilder other) {
        WorldBuilder copy = copy();
        copy.source = other.source;
        copy.seed = other.seed;
        copy.behavior = other.behavior;
        return copy;
    }

    private WorldBuilder copy() {
        WorldBuilder copy = new WorldBuilder(source);
        copy.seed = seed;
        copy.clock = clock;
        copy.sleeper = sleeper;
        copy.behavior = behavior;
        copy.journalSize = journalSize;
        copy.strict = strict;
        copy.lookup = lookup;
        return copy;
    }
}
