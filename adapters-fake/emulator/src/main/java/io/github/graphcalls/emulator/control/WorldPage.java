package io.github.graphcalls.emulator.control;

import io.github.graphcalls.fake.journal.Journal;
import io.github.graphcalls.fake.journal.JournalEntry;
import io.github.graphcalls.fake.json.WorldJson;
import java.util.List;

/**
 * A page of the world's journal.
 *
 * @param entries a JSON array
 * @param next the number of the first entry behind them
 * @param isLast whether there is no such entry yet
 */
record WorldPage(String entries, long next, boolean isLast) {

    static WorldPage of(Journal journal, long from) {
        List<JournalEntry> entries;
        long forgotten;
        synchronized (journal) {
            entries = journal.entries();
            forgotten = journal.forgotten();
        }
        int first = (int) Math.min(entries.size(), Math.max(0, from - forgotten));
        WorldJson.Page page = WorldJson.writePage(entries, first);
        return new WorldPage(page.entries(), forgotten + page.next(), page.next() == entries.size());
    }
}
