package io.github.graphcalls.examples.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The result of one lookup for each fault and client, and after which time it was there. */
final class FaultResults extends Results {

    private static final String STILL_WAITING = "still waiting";

    FaultResults(String measured, List<Map<String, String>> rows) {
        super(measured, rows);
    }

    @Override
    String table(List<String> wanted) {
        List<String> contestants = wanted("contestant", wanted);
        StringBuilder table = new StringBuilder("| fault | " + String.join(" | ", contestants) + " |\n|---|");
        table.append("---|".repeat(contestants.size())).append('\n');
        for (String fault : distinct("fault")) {
            table.append("| ").append(fault).append(" |");
            for (String contestant : contestants) {
                table.append(' ').append(cell(contestant, fault)).append(" |");
            }
            table.append('\n');
        }
        return table.toString();
    }

    private String cell(String contestant, String fault) {
        return rows.stream()
                .filter(row -> row.get("contestant").equals(contestant)
                        && row.get("fault").equals(fault))
                .map(row -> cell(row.get("result"), Long.parseLong(row.get("wall_ns"))))
                .findFirst()
                .orElse("");
    }

    private static String cell(String result, long nanos) {
        return result.equals(STILL_WAITING) ? "**" + STILL_WAITING + "**" : result + ", " + time(nanos);
    }

    private static String time(long nanos) {
        return nanos < 1_000_000_000
                ? Math.max(1, nanos / 1_000_000) + " ms"
                : String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }

    /** The budget has no limit for a fault. */
    @Override
    void addTo(Map<String, Double> figures) {}
}
