package io.github.graphcalls.testkit.json;

import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.journal.JournalEntry;
import io.github.graphcalls.fake.quirk.Quirks;
import java.util.Collection;
import java.util.List;

/** The parts of a world as JSON, one by one, for whoever drives a world from outside. A whole world is a {@link Scenario}. */
public final class WorldJson {

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
     * Reads lookups.
     *
     * @param document a JSON array
     * @return the lookups, the oldest first
     * @throws JsonFormatException if it is not what is expected, with the place
     */
    public static List<JournalEntry> readJournal(String document) {
        return JournalJson.read(Json.read(document));
    }
}
