package io.github.graphcalls.examples.benchmarks.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What JMH measured: each benchmark's rows beside those of {@code wire} or {@code findAll} where it has such. */
final class JmhResults extends Results {

    private static final Set<String> OURS = Set.of("wire", "findAll");

    JmhResults(String measured, List<Map<String, String>> rows) {
        super(measured, rows);
    }

    @Override
    String table(List<String> wanted) {
        StringBuilder table = new StringBuilder("| | of | CPU | allocated |\n|---|---|---|---|\n");
        List<String> benchmarks = wanted("benchmark", wanted);
        for (Map<String, String> row : rows) {
            if (benchmarks.contains(row.get("benchmark"))) {
                table.append("| %s | %s | %s ns%s | %s B |\n"
                        .formatted(
                                row.get("benchmark"),
                                row.get("of"),
                                number(value(row, "cpu_ns")),
                                timesOurs(row)
                                        .map(times -> " (" + number(times) + "x)")
                                        .orElse(""),
                                number(value(row, "allocated_bytes"))));
            }
        }
        return table.toString();
    }

    private Optional<Double> timesOurs(Map<String, String> row) {
        String group = group(row);
        return rows.stream()
                .filter(other -> other != row
                        && group(other).equals(group)
                        && OURS.contains(other.get("benchmark").substring(group.length() + 1))
                        && other.get("of").equals(row.get("of")))
                .findFirst()
                .map(ours -> value(row, "cpu_ns") / value(ours, "cpu_ns"));
    }

    private static String group(Map<String, String> row) {
        return row.get("benchmark").replaceFirst("\\..*", "");
    }

    private static double value(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    @Override
    void addTo(Map<String, Double> figures) {
        for (Map<String, String> row : rows) {
            String name = row.get("benchmark") + "." + row.get("of");
            figures.put(name + ".ns", value(row, "cpu_ns"));
            figures.put(name + ".allocated", value(row, "allocated_bytes"));
            timesOurs(row).ifPresent(times -> figures.put(name + ".times-ours", times));
        }
    }
}
