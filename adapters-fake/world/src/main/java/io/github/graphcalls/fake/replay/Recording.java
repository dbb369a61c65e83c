package io.github.graphcalls.fake.replay;

import io.github.graphcalls.call.value.RecordComponents;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.journal.JournalEntry;
import io.github.graphcalls.fake.script.CallSource;
import java.time.Instant;
import java.util.List;

/**
 * A run of a world: everything that it depends on, and its outcomes. Immutable. A failing test writes it to a file with
 * {@link io.github.graphcalls.fake.json.WorldJson#writeRecording(Recording)}; the file is a scenario with two more members, the
 * beginning and the journal of the run.
 *
 * @param seed the seed of the world
 * @param begins the beginning of the world
 * @param script the script
 * @param journal all lookups, those of each call in their order
 */
public record Recording(long seed, Instant begins, CallSource script, List<JournalEntry> journal) {

    public Recording {
        RecordComponents.requireNonNull(Recording.class, seed, begins, script, journal);
        journal = List.copyOf(journal);
    }

    /**
     * Records a world since its beginning or its last reset.
     *
     * @param world the world
     * @return the recording
     * @throws IllegalStateException if its journal is switched off or has dropped lookups
     */
    public static Recording of(World world) {
        world.journal().requireComplete("replay");
        return new Recording(
                world.seed(), world.begins(), world.script(), world.journal().entries());
    }

    /** Returns the seed, the beginning and the number of lookups. */
    @Override
    public String toString() {
        return "Recording[seed " + seed + ", begins " + begins + ", " + journal.size() + " lookups]";
    }
}
