package io.github.graphcalls.emulator.control;

import io.github.graphcalls.call.value.OneLine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Positions in lists that are answered page by page, as query parameters. */
final class Positions {

    private Positions() {}

    /** The number of each name, 0 where the query has none. */
    static Map<String, Long> in(String query, String... names) {
        Map<String, Long> positions = new TreeMap<>();
        for (String parameter : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            if (!List.of(names).contains(parts[0])) {
                throw new IllegalArgumentException(
                        OneLine.of(parts[0]) + ": is unknown; expected " + String.join(", ", names));
            }
            if (parts.length < 2 || !parts[1].matches("\\d{1,18}")) {
                throw new IllegalArgumentException(
                        parts[0] + ": expected a number from 0 on, as the link to the next page" + " has it, found "
                                + (parts.length < 2 ? "nothing" : OneLine.of(parts[1])));
            }
            positions.put(parts[0], Long.parseLong(parts[1]));
        }
        for (String name : names) {
            positions.putIfAbsent(name, 0L);
        }
        return positions;
    }
}
