package io.github.graphcalls.fake.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.journal.Behavior;
import io.github.graphcalls.fake.journal.Journal;
import io.github.graphcalls.fake.journal.JournalEntry;
import io.github.graphcalls.fake.journal.Violation;
import io.github.graphcalls.fake.quirk.Quirks;
import io.github.graphcalls.fake.replay.Recording;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads and writes the parts of a world and recordings as JSON. A whole world is a {@link Scenario}. */
public final class WorldJson {

    private WorldJson() {}

    /**
     * Decodes a document.
     *
     * @param utf8 the bytes of a file or of a request
     * @return the document
     * @throws JsonFormatException if they are not UTF-8, with the line and the first byte that is not
     */
    public static String decode(byte[] utf8) {
        return Json.decoded(utf8);
    }

    /**
     * Writes faults.
     *
     * @param faults the faults
     * @return a JSON array
     */
    public static String writeFaults(List<Fault> faults) {
        return Json.write(BehaviorJson.write(faults));
    }

    /**
     * Reads faults.
     *
     * @param document a JSON array of faults, or a single one
     * @return the faults
     * @throws JsonFormatException if it is invalid, with the place of the error
     */
    public static List<Fault> readFaults(String document) {
        Place root = Json.read(document);
        if (root.value().isObject()) {
            return List.of(FaultJson.read(root));
        }
        if (!root.value().isArray()) {
            throw root.wrong("an object or an array of objects");
        }
        return BehaviorJson.readFaults(root);
    }

    /**
     * Writes the quirks that are switched on.
     *
     * @param quirks the quirks
     * @return a JSON array of names, such as {@code rosterLate}
     */
    public static String writeQuirks(Quirks quirks) {
        return Json.write(BehaviorJson.write(quirks));
    }

    /**
     * Reads quirks.
     *
     * @param document a JSON array of names, such as {@code rosterLate}
     * @return the quirks; of those that exclude each other, the last
     * @throws JsonFormatException if it is invalid, with the place of the error
     */
    public static Quirks readQuirks(String document) {
        return BehaviorJson.readQuirks(Json.read(document));
    }

    /**
     * Writes the lookups of a journal.
     *
     * @param entries the lookups, the oldest first
     * @return a JSON array
     */
    public static String writeJournal(Collection<JournalEntry> entries) {
        return Json.write(JournalJson.write(List.copyOf(entries)));
    }

    /**
     * Writes a page of a journal: at most 100 lookups and requests, and no further one when the page has a million characters.
     * The pages of a journal, put together, are read as the journal is.
     *
     * @param journal the journal
     * @param from the number of the first lookup or request, counted from 0; forgotten ones are skipped
     * @return the page
     */
    public static Page writePage(Journal journal, long from) {
        return JournalJson.writePage(journal, from);
    }

    /**
     * A page of a journal.
     *
     * @param entries a JSON array of lookups and requests, each with the rules of {@link Violation} that it breaks
     * @param next the number of the first lookup or request behind them
     * @param isLast whether there is none behind them
     */
    public record Page(String entries, long next, boolean isLast) {}

    /**
     * Reads lookups.
     *
     * @param document a JSON array
     * @return the lookups, the oldest first
     * @throws JsonFormatException if it is invalid, with the place of the error
     */
    public static List<JournalEntry> readJournal(String document) {
        return JournalJson.read(Json.read(document));
    }

    /**
     * Writes a recording, with everything that a replay needs.
     *
     * @param recording the recording
     * @return a JSON document
     * @throws IllegalArgumentException if its script is a function
     */
    public static String writeRecording(Recording recording) {
        Behavior first = recording.journal().isEmpty()
                ? Behavior.USUAL
                : recording.journal().get(0).behavior();
        ObjectNode node = new Scenario(recording.seed(), recording.script(), first).tree();
        node.put("begins", recording.begins().toString());
        node.set("journal", JournalJson.write(recording.journal()));
        return Json.write(node);
    }

    /**
     * Reads a recording for {@link io.github.graphcalls.fake.replay.Replay#replay(Recording)}.
     *
     * @param document a JSON document
     * @return the recording
     * @throws JsonFormatException if it is invalid, with the place of the error
     */
    public static Recording readRecording(String document) {
        Place root = Json.read(document);
        Scenario scenario = Scenario.read(root);
        return new Recording(
                scenario.seed(),
                root.member("begins").instant(),
                scenario.script(),
                JournalJson.read(root.member("journal")));
    }

    /**
     * Finds the first place where two outcomes differ.
     *
     * @param recorded the recorded outcome
     * @param replayed the outcome of the replay
     * @return the place and both values, or empty if their documents are equal
     */
    public static Optional<String> difference(LookupOutcome recorded, LookupOutcome replayed) {
        return Json.difference("", OutcomeJson.write(recorded), OutcomeJson.write(replayed));
    }
}
