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
import java.util.Optional;

/** What a world is made of. For use by one thread; each world keeps what the builder held when it was built. */
public final class WorldBuilder {

    private static final Instant DEFAULT_BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    CallSource source;
    long seed;
    /** The clock that was given; without one, each beginning has a virtual clock of its own. */
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
     * What is drawn is drawn from this; 0 unless it is given.
     *
     * @param number the seed
     * @return this builder
     */
    public WorldBuilder seed(long number) {
        seed = number;
        return this;
    }

    /**
     * The clock. Steps, deadlines and waits are on it; a {@link VirtualTime} can be moved through the world.
     *
     * @param source the clock
     * @return this builder
     */
    public WorldBuilder clock(InstantSource source) {
        clock = Optional.of(requireNonNull(source, "clock"));
        return this;
    }

    /**
     * Where the delay of an answer goes. Without one nobody waits and the clock stands, so that lookups by several threads
     * disturb no one; a {@link VirtualTime} as sleeper has each slow answer take its time.
     *
     * @param waiting the sleeper
     * @return this builder
     */
    public WorldBuilder sleeper(Sleeper waiting) {
        sleeper = requireNonNull(waiting, "sleeper");
        return this;
    }

    /**
     * What goes wrong. Of all faults that strike a lookup, the first counts. Each is counted by itself: the same fault given
     * twice strikes twice as often.
     *
     * @param faults the faults, in place of those given before
     * @return this builder
     */
    public WorldBuilder faults(Fault... faults) {
        behavior = behavior.with(Arrays.stream(faults).map(Fault::copy).toList());
        return this;
    }

    /**
     * How the service differs from its documentation.
     *
     * @param quirks the quirks, in place of those given before
     * @return this builder
     */
    public WorldBuilder quirks(Quirk... quirks) {
        Quirks all = Quirks.NONE;
        for (Quirk quirk : quirks) {
            all = all.with(quirk);
        }
        behavior = behavior.with(all);
        return this;
    }

    /**
     * How many lookups the journal keeps, 10,000 unless it is said.
     *
     * @param size how many; none switches the journal off
     * @return this builder
     * @throws IllegalArgumentException for less than none
     */
    public WorldBuilder journalOfLast(int size) {
        Journal.ofLast(size);
        journalSize = size;
        return this;
    }

    /**
     * A lookup of an id that the script does not know fails the test at once, with an {@link AssertionError} that names the
     * nearest known id.
     *
     * @return this builder
     */
    public WorldBuilder strict() {
        strict = true;
        return this;
    }

    /**
     * Makes the world. It begins now.
     *
     * @return the world
     */
    public World build() {
        return new World(copy());
    }

    /** The clock with which the world begins, at first and after a reset. */
    InstantSource newClock() {
        return clock.orElseGet(() -> VirtualTime.startingAt(DEFAULT_BEGINNING));
    }

    /** The same settings with the seed, script, quirks and faults of another world. */
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
