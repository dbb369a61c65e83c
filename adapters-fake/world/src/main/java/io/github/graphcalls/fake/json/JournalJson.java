package io.github.graphcalls.fake.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.journal.Behavior;
import io.github.graphcalls.fake.journal.JournalEntry;
import io.github.graphcalls.lookup.CallQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lookups of a journal, the oldest first. Quirks and faults stand with the first lookup and with each before which they
 * changed. How often a fault has struck is counted for each by itself, so that two equal ones are told apart by an id.
 */
final class JournalJson {

    private static final int PAGE = 100;
    private static final int LARGE = 1_000_000;

    private JournalJson() {}

    static JsonNode write(List<JournalEntry> entries) {
        return Json.array(nodes(entries, 0, entries.size(), Integer.MAX_VALUE), node -> node);
    }

    static WorldJson.Page writePage(List<JournalEntry> entries, int from) {
        List<ObjectNode> page = nodes(entries, from, Math.min(entries.size() - from, PAGE), LARGE);
        return new WorldJson.Page(Json.write(Json.array(page, node -> node)), from + page.size());
    }

    /**
     * Lookups with their quirks and faults where these differ from those of the lookup before. The first lookup of a later page
     * has them in any case, and ids of faults are counted over all pages, so that pages can be put together.
     */
    private static List<ObjectNode> nodes(List<JournalEntry> entries, int from, int most, int large) {
        Map<Fault, Integer> ids = new IdentityHashMap<>();
        JsonNode before = BehaviorJson.write(Behavior.USUAL, ids);
        Behavior last = null;
        for (JournalEntry entry : entries.subList(0, from)) {
            before = Json.object();
            if (entry.behavior() != last) {
                last = entry.behavior();
                BehaviorJson.write(last, ids);
            }
        }
        List<ObjectNode> nodes = new ArrayList<>();
        long length = 0;
        for (int at = from; at < from + most && length < large; at++) {
            JournalEntry entry = entries.get(at);
            ObjectNode node = write(entry);
            ObjectNode held = BehaviorJson.write(entry.behavior(), ids);
            if (!held.equals(before)) {
                node.setAll(held);
            }
            before = held;
            nodes.add(node);
            length += large == Integer.MAX_VALUE ? 0 : node.toString().length();
        }
        return nodes;
    }

    private static ObjectNode write(JournalEntry entry) {
        ObjectNode node = Json.object().put("at", entry.at().toString()).put("nth", entry.nth());
        node.set("query", write(entry.query()));
        node.set("outcome", OutcomeJson.write(entry.outcome()));
        if (!entry.delay().isZero()) {
            node.put("delay", entry.delay().toString());
        }
        entry.nearest().ifPresent(id -> node.put("nearest", id.value()));
        return node;
    }

    private static JsonNode write(CallQuery query) {
        ObjectNode node = Json.object().put("id", query.id().value());
        writeWords(node, "select", query.select());
        writeWords(node, "expand", query.expand());
        query.deadline().ifPresent(deadline -> node.put("deadline", deadline.toString()));
        return node;
    }

    private static <E extends Enum<E>> void writeWords(ObjectNode node, String name, Set<E> words) {
        if (!words.isEmpty()) {
            node.set(name, Json.array(words, word -> Json.text(Evolvable.wordOf(word))));
        }
    }

    static List<JournalEntry> read(Place entries) {
        List<JournalEntry> all = new ArrayList<>();
        Behavior held = Behavior.USUAL;
        Map<Integer, Fault> byId = new HashMap<>();
        for (Place entry : entries.items()) {
            entry.only("at", "nth", "query", "outcome", "delay", "nearest", "quirks", "faults");
            if (entry.optional("quirks").isPresent() || entry.optional("faults").isPresent()) {
                held = BehaviorJson.read(entry, byId);
            }
            all.add(new JournalEntry(
                    entry.member("at").instant(),
                    entry.member("nth").number(),
                    readQuery(entry.member("query")),
                    OutcomeJson.read(entry.member("outcome")),
                    entry.optional("delay").map(Place::duration).orElse(Duration.ZERO),
                    entry.optional("nearest").map(JournalJson::readId),
                    held));
        }
        return all;
    }

    private static CallQuery readQuery(Place query) {
        query.only("id", "select", "expand", "deadline");
        return new CallQuery(
                readId(query.member("id")),
                readWords(query, "select", CallProperty.class),
                readWords(query, "expand", CallRelationship.class),
                query.optional("deadline").map(Place::instant));
    }

    private static CallId readId(Place id) {
        return id.make(() -> CallId.of(id.text()));
    }

    private static <E extends Enum<E>> Set<E> readWords(Place query, String name, Class<E> type) {
        Set<E> words = EnumSet.noneOf(type);
        query.optional(name).map(Place::items).orElse(List.of()).forEach(word -> words.add(word.word(type)));
        return words;
    }
}
