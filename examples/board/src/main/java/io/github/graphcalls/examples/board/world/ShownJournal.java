package io.github.graphcalls.examples.board.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
    private ArrayNode violations = JsonNodeFactory.instance.arrayNode();

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
            violations = violations();
        }
        return now.subList(from, now.size());
    }

    private ArrayNode violations() {
        Map<JournalItem, Long> numbers = new IdentityHashMap<>();
        for (int index = 0; index < items.size(); index++) {
            numbers.put(items.get(index), forgotten + index + 1);
        }
        ArrayNode shown = JsonNodeFactory.instance.arrayNode();
        List<Violation> all = ClientChecker.violations(items);
        all.subList(Math.max(0, all.size() - MAX_VIOLATIONS), all.size())
                .forEach(each -> shown.addObject()
                        .put("request", numbers.get(each.item()))
                        .put("rule", Evolvable.wordOf(each.rule()))
                        .put("text", Masking.of(each.toString())));
        return shown;
    }

    /** Adds the number of requests, and the newest violations. */
    void describe(ObjectNode board) {
        board.putObject("journal").put("requests", forgotten + items.size()).set("violations", violations);
    }
}
