package io.github.graphcalls.fake.replay;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.journal.JournalEntry;
import io.github.graphcalls.fake.script.CallSource;
import java.time.Instant;
import java.util.List;

/**
 * All that a run of a world depends on, and what came of it. Immutable. A failing test leaves it as a file, written by
 * {@link io.github.graphcalls.fake.json.WorldJson#writeRecording(Recording)}, which is a scenario with the beginning and the
 * journal of a run.
 *
 * @param seed the seed of the world
 * @param begins when the world began
 * @param script the script
 * @param journal every lookup, those of one call in their order
 */
public record Recording(long seed, Instant begins, CallSource script, List<JournalEntry> journal) {

    public Recording {
        requireNonNull(begins, "begins");
        requireNonNull(script, "script");
        journal = List.copyOf(journal);
    }

    /**
     * The recording of a world since it began, or began anew.
     *
     * @param world the world
     * @return its recording
     * @throws IllegalStateException if its journal is switched off or has forgotten lookups
     */
    public static Recording of(World world) {
        world.journal().requireComplete("replay");
        return new Recording(
                world.seed(), world.begins(), world.script(), world.journal().entries());
    }

    /** Seed, beginning, and how many lookups there were. */
    @Override
    public String toString() {
        return "Recording[seed " + seed + ", begins " + begins + ", " + journal.size() + " lookups]";
    }
}
