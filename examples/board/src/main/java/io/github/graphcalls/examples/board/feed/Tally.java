package io.github.graphcalls.examples.board.feed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts lookups by outcome and holds until when tenants are throttled. Not safe for use by several threads. */
final class Tally {

    static final int MAX_TENANTS = 1_000;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Map<String, Integer> lookups = new TreeMap<>();
    private final Map<String, Instant> throttled = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MAX_TENANTS;
        }
    };

    void lookup(String outcome) {
        lookups.merge(outcome, 1, Integer::sum);
    }

    void throttled(String tenant, Instant until) {
        throttled.merge(tenant, until, (one, other) -> one.isAfter(other) ? one : other);
    }

    void clear() {
        lookups.clear();
        throttled.clear();
    }

    /** Returns the counts of the calls and lookups, and the tenants that are throttled now. */
    ObjectNode json(Stream<CallRow> rows, Instant now) {
        Map<String, Integer> states = new TreeMap<>();
        Map<String, Integer> ended = new TreeMap<>();
        Instant hourAgo = now.minus(HOUR);
        rows.forEach(row -> row.end()
                .ifPresentOrElse(
                        end -> {
                            if (end.at().isAfter(hourAgo)) {
                                ended.merge(end.reason(), 1, Integer::sum);
                            }
                        },
                        () -> states.merge(row.state(), 1, Integer::sum)));
        ObjectNode board = JsonNodeFactory.instance.objectNode();
        ObjectNode counts = board.putObject("counts");
        put(counts.putObject("states"), states);
        put(counts.putObject("ended"), ended);
        put(counts.putObject("lookups"), lookups);
        throttled.values().removeIf(until -> !until.isAfter(now));
        throttled.forEach((tenant, until) ->
                board.withArray("throttled").addObject().put("tenant", tenant).put("until", until.toString()));
        board.withArray("throttled");
        return board;
    }

    private static void put(ObjectNode node, Map<String, Integer> counts) {
        counts.forEach(node::put);
    }
}
