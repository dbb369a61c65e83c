package io.github.graphcalls.examples.board.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.examples.board.feed.Masking;
import io.github.graphcalls.fake.journal.ClientChecker;
import io.github.graphcalls.fake.journal.Journal;
import io.github.graphcalls.fake.journal.JournalItem;
import io.github.graphcalls.fake.journal.Violation;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Reads a journal as it grows, and finds the violations of the client. Not safe for use by several threads. */
final class ShownJournal {

    private static final int MAX_VIOLATIONS = 20;

    private final Journal journal;
    private List<JournalItem> items = List.of();
    private long forgotten;
    private List<Violation> violations = List.of();

    ShownJournal(Journal journal) {
        this.journal = journal;
    }

    boolean isOf(Journal other) {
        return journal == other;
    }

    /** Returns the lookups and requests that were added since the last call. */
    List<JournalItem> fresh() {
        JournalItem last = items.isEmpty() ? null : items.get(items.size() - 1);
        List<JournalItem> now = journal.items();
        int from = now.size();
        while (from > 0 && now.get(from - 1) != last) {
            from--;
        }
        forgotten = journal.forgotten();
        items = now;
        if (from < now.size()) {
            violations = ClientChecker.violations(now);
        }
        return now.subList(from, now.size());
    }

    List<JournalItem> items() {
        return items;
    }

    /** Adds the number of requests, and the newest violations. */
    void describe(ObjectNode board) {
        ObjectNode shown = board.putObject("journal").put("requests", forgotten + items.size());
        ArrayNode array = shown.putArray("violations");
        List<Violation> newest = violations.subList(Math.max(0, violations.size() - MAX_VIOLATIONS), violations.size());
        Map<JournalItem, Long> numbers = new IdentityHashMap<>();
        for (int index = 0; index < items.size(); index++) {
            numbers.put(items.get(index), forgotten + index + 1);
        }
        newest.forEach(each -> array.addObject()
                .put("request", numbers.get(each.item()))
                .put("rule", Evolvable.wordOf(each.rule()))
                .put("text", Masking.of(each.toString())));
    }
}
