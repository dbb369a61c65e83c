package io.github.graphcalls.fake.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.journal.JournalEntry;
import io.github.graphcalls.fake.quirk.Quirks;
import io.github.graphcalls.fake.replay.Recording;
import java.util.Collection;
import java.util.List;

/** The parts of a world as JSON, one by one, for whoever drives a world from outside. A whole world is a {@link Scenario}. */
public final class WorldJson {

    private static final int RECORDING_VERSION = 1;

    private WorldJson() {}

    /**
     * Writes faults.
     *
     * @param faults the faults
     * @return a JSON array
     */
    public static String writeFaults(List<Fault> faults) {
        return Json.write(CircumstancesJson.write(faults));
    }

    /**
     * Reads faults.
     *
     * @param document a JSON array of faults, or a single one
     * @return the faults
     * @throws JsonFormatException if it is not what is expected, with the place
     */
    public static List<Fault> readFaults(String document) {
        Place root = Json.read(document);
        return root.value().isObject() ? List.of(FaultJson.read(root)) : CircumstancesJson.readFaults(root);
    }

    /**
     * Writes the quirks that are switched on.
     *
     * @param quirks the quirks
     * @return a JSON array of names, such as {@code rosterLate}
     */
    public static String writeQuirks(Quirks quirks) {
        return Json.write(CircumstancesJson.write(quirks));
    }

    /**
     * Reads quirks that are to be switched on.
     *
     * @param document a JSON array of names, such as {@code rosterLate}
     * @return the quirks, of those that exclude one another the last
     * @throws JsonFormatException if it is not what is expected, with the place
     */
    public static Quirks readQuirks(String document) {
        return CircumstancesJson.readQuirks(Json.read(document));
    }

    /**
     * Writes lookups as a journal has them.
     *
     * @param entries the lookups, the oldest first
     * @return a JSON array
     */
    public static String writeJournal(Collection<JournalEntry> entries) {
        return Json.write(JournalJson.write(List.copyOf(entries)));
    }

    /**
     * Writes a page of lookups: at most a hundred, and no further one when it has a million characters. The pages of a journal,
     * put together, are read as the journal is.
     *
     * @param entries all lookups of the journal, the oldest first
     * @param from the index of the first one of the page
     * @return the page
     */
    public static Page writePage(List<JournalEntry> entries, int from) {
        return JournalJson.writePage(entries, from);
    }

    /**
     * A page of a journal.
     *
     * @param entries a JSON array of lookups
     * @param next the index of the first lookup behind them
     */
    public record Page(String entries, int next) {}

    /**
     * Reads lookups.
     *
     * @param document a JSON array
     * @return the lookups, the oldest first
     * @throws JsonFormatException if it is not what is expected, with the place
     */
    public static List<JournalEntry> readJournal(String document) {
        return JournalJson.read(Json.read(document));
    }

    /**
     * Writes a recording: all that a replay needs, for the file that a failing test leaves.
     *
     * @param recording the recording
     * @return a JSON document
     * @throws IllegalArgumentException if its script is a function, which cannot be written down
     */
    public static String writeRecording(Recording recording) {
        ObjectNode node = Json.object()
                .put("version", RECORDING_VERSION)
                .put("seed", recording.seed())
                .put("begins", recording.begins().toString());
        ScriptJson.write(recording.script(), node);
        node.set("journal", JournalJson.write(recording.journal()));
        return Json.write(node);
    }

    /**
     * Reads a recording, to be given to {@link io.github.graphcalls.fake.replay.Replay#replay(Recording)}.
     *
     * @param document a JSON document
     * @return the recording
     * @throws JsonFormatException if it is not what is expected, with the place
     */
    public static Recording readRecording(String document) {
        Place root = Json.read(document).only("version", "seed", "begins", "calls", "generated", "journal");
        root.hasVersion(RECORDING_VERSION);
        return new Recording(
                root.member("seed").longNumber(),
                root.member("begins").instant(),
                ScriptJson.read(root),
                JournalJson.read(root.member("journal")));
    }
}
