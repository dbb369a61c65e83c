package io.github.graphcalls.fake.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.journal.Behavior;
import io.github.graphcalls.fake.journal.CallbackAttempt;
import io.github.graphcalls.fake.journal.ClientChecker;
import io.github.graphcalls.fake.journal.HttpExchange;
import io.github.graphcalls.fake.journal.Journal;
import io.github.graphcalls.fake.journal.JournalEntry;
import io.github.graphcalls.fake.journal.JournalItem;
import io.github.graphcalls.fake.journal.Violation.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads and writes the items of a journal, the oldest first. Quirks and faults stand with the first lookup and with each before
 * which they changed. How often a fault has applied is counted for each by itself, so that ids distinguish two equal ones.
 */
final class JournalJson {

    private static final String[] MEMBERS = {
        "at",
        "nth",
        "query",
        "outcome",
        "delay",
        "fault",
        "nearest",
        "quirks",
        "faults",
        "http",
        "callback",
        "violations"
    };
    private static final int PAGE = 100;
    private static final int MAX_PAGE_CHARACTERS = 1_000_000;

    private JournalJson() {}

    static JsonNode write(List<JournalEntry> entries) {
        return Json.array(nodes(entries, 0, entries.size(), Integer.MAX_VALUE), node -> node);
    }

    static WorldJson.Page writePage(Journal journal, long from) {
        List<JournalItem> items;
        long forgotten;
        synchronized (journal) {
            items = journal.items();
            forgotten = journal.forgotten();
        }
        int first = (int) Math.min(items.size(), Math.max(0, from - forgotten));
        int most = Math.min(items.size() - first, PAGE);
        List<ObjectNode> page = nodes(items, first, most, MAX_PAGE_CHARACTERS);
        Map<JournalItem, List<Rule>> violations = new IdentityHashMap<>();
        ClientChecker.violations(items)
                .forEach(violation -> violations
                        .computeIfAbsent(violation.item(), item -> new ArrayList<>())
                        .add(violation.rule()));
        for (int i = 0; i < page.size(); i++) {
            List<Rule> rules = violations.getOrDefault(items.get(first + i), List.of());
            page.get(i).set("violations", Json.words(rules));
        }
        int next = first + page.size();
        return new WorldJson.Page(Json.write(Json.array(page, node -> node)), forgotten + next, next == items.size());
    }

    /**
     * Writes the quirks and faults of a lookup where they differ from those of the lookup before. The first lookup of a page has
     * them in any case, and ids of faults are counted over all pages, so that pages can be put together.
     */
    private static List<ObjectNode> nodes(List<? extends JournalItem> items, int from, int most, int maxCharacters) {
        Map<Fault, Integer> ids = new IdentityHashMap<>();
        JsonNode before = BehaviorJson.write(Behavior.USUAL, ids);
        Behavior last = null;
        for (JournalItem item : items.subList(0, from)) {
            before = Json.object();
            if (item instanceof JournalEntry entry && entry.behavior() != last) {
                last = entry.behavior();
                BehaviorJson.write(last, ids);
            }
        }
        List<ObjectNode> nodes = new ArrayList<>();
        long length = 0;
        for (int at = from; at < from + most && length < maxCharacters; at++) {
            JournalItem item = items.get(at);
            ObjectNode node = Json.object().put("at", item.at().toString());
            if (item instanceof JournalEntry entry) {
                write(entry, node);
                ObjectNode behavior = BehaviorJson.write(entry.behavior(), ids);
                if (!behavior.equals(before)) {
                    node.setAll(behavior);
                }
                before = behavior;
            }
            if (item instanceof CallbackAttempt callback) {
                node.set("callback", write(callback));
            }
            item.http().ifPresent(exchange -> node.set("http", write(exchange)));
            nodes.add(node);
            length += maxCharacters == Integer.MAX_VALUE ? 0 : node.toString().length();
        }
        return nodes;
    }

    private static void write(JournalEntry entry, ObjectNode node) {
        node.put("nth", entry.nth());
        node.set("query", GraphJson.writeQuery(entry.query()));
        node.set("outcome", OutcomeJson.write(entry.outcome()));
        if (!entry.delay().isZero()) {
            node.put("delay", entry.delay().toString());
        }
        entry.fault().ifPresent(fault -> node.put("fault", fault));
        entry.nearest().ifPresent(id -> node.put("nearest", id.value()));
    }

    /** Reads the lookups; notifications and HTTP requests that led to no lookup are skipped. */
    static List<JournalEntry> read(Place items) {
        List<JournalEntry> all = new ArrayList<>();
        Behavior behavior = Behavior.USUAL;
        Map<Integer, Fault> faults = new HashMap<>();
        Map<String, HttpExchange> exchanges = new HashMap<>();
        for (Place item : items.items()) {
            item.only(MEMBERS);
            Optional<HttpExchange> http = item.optional("http")
                    .map(exchange -> read(exchange, item.member("at").instant(), exchanges));
            if (item.optional("query").isEmpty()
                    && (http.isPresent() || item.optional("callback").isPresent())) {
                continue;
            }
            if (item.optional("quirks").isPresent() || item.optional("faults").isPresent()) {
                behavior = BehaviorJson.read(item, faults);
            }
            all.add(new JournalEntry(
                    item.member("at").instant(),
                    item.member("nth").number(),
                    GraphJson.readQuery(item.member("query")),
                    OutcomeJson.read(item.member("outcome")),
                    item.optional("delay").map(Place::duration).orElse(Duration.ZERO),
                    item.optional("fault").map(Place::text),
                    item.optional("nearest").map(GraphJson::readId),
                    behavior,
                    http));
        }
        return all;
    }

    private static ObjectNode write(CallbackAttempt callback) {
        ObjectNode node = Json.object().put("call", callback.callId().value());
        callback.address().ifPresent(address -> node.put("address", address));
        node.set("body", Json.read(callback.body()).value());
        callback.status().ifPresent(status -> node.put("status", status));
        callback.problem().ifPresent(problem -> node.put("problem", problem));
        return node;
    }

    private static ObjectNode write(HttpExchange exchange) {
        ObjectNode node = Json.object().put("method", exchange.method()).put("path", exchange.path());
        exchange.clientRequestId().ifPresent(id -> node.put("clientRequestId", id));
        node.put("hasToken", exchange.hasToken());
        exchange.response().ifPresent(response -> {
            node.put("status", response.status()).put("requestId", response.requestId());
            response.fault().ifPresent(fault -> node.put("fault", fault));
            response.retryAt().ifPresent(instant -> node.put("retryAt", instant.toString()));
        });
        return node;
    }

    /** The same object for each lookup of a batch. */
    private static HttpExchange read(Place http, Instant at, Map<String, HttpExchange> byRequestId) {
        http.only("method", "path", "clientRequestId", "hasToken", "status", "requestId", "fault", "retryAt");
        HttpExchange exchange = new HttpExchange(
                at,
                http.member("method").text(),
                http.member("path").text(),
                http.optional("clientRequestId").map(Place::text),
                http.member("hasToken").flag());
        if (http.optional("status").isEmpty()) {
            return exchange;
        }
        HttpExchange.Response response = new HttpExchange.Response(
                http.member("status").number(),
                http.member("requestId").text(),
                http.optional("fault").map(Place::text),
                http.optional("retryAt").map(Place::instant));
        exchange.answered(response);
        return byRequestId.computeIfAbsent(response.requestId(), id -> exchange);
    }
}
