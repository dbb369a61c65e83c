package io.github.graphcalls.examples.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A file of results: tables for a README, and figures by name for the budget. */
abstract class Results {

    static final String OURS = "graph-calls";

    final String measured;
    final List<Map<String, String>> rows;

    Results(String measured, List<Map<String, String>> rows) {
        this.measured = measured;
        this.rows = rows;
    }

    static Results read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String measured = lines.get(0).substring(2);
        List<Map<String, String>> rows = ResultFile.rows(lines);
        return switch (lines.get(1).split(",")[0]) {
            case "benchmark" -> new JmhResults(measured, rows);
            case "server" -> new LoadResults(measured, rows);
            case "contestant" -> new FaultResults(measured, rows);
            default -> new ColdResults(measured, rows);
        };
    }

    /**
     * A table in Markdown.
     *
     * @param wanted which contestants, schemes, servers or benchmarks it tells of; all where none of a kind is named
     */
    abstract String table(List<String> wanted);

    /** Figures by the names that the budget has for them. */
    final Map<String, Double> figures() {
        Map<String, Double> figures = new TreeMap<>();
        addTo(figures);
        return figures;
    }

    abstract void addTo(Map<String, Double> figures);

    List<String> distinct(String column) {
        return rows.stream().map(row -> row.get(column)).distinct().toList();
    }

    /** Those values of a column that are wanted: all, if none of them is named. */
    List<String> wanted(String column, List<String> wanted) {
        List<String> all = distinct(column);
        return all.stream().noneMatch(wanted::contains)
                ? all
                : all.stream().filter(wanted::contains).toList();
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
