package io.github.graphcalls.examples.benchmarks.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What one contestant needed in each round, and how that compares with another's need in the same rounds. */
record Rounds(Map<String, Double> byRound) {

    /** Those rows that have all of these values, by their round. */
    static Rounds of(List<Map<String, String>> rows, String column, Map<String, String> values) {
        return new Rounds(rows.stream()
                .filter(row -> row.entrySet().containsAll(values.entrySet()))
                .collect(Collectors.toMap(
                        row -> row.get("round"), row -> Double.valueOf(row.get(column)), (a, b) -> b, TreeMap::new)));
    }

    boolean isEmpty() {
        return byRound.isEmpty();
    }

    double median() {
        return median(List.copyOf(byRound.values()));
    }

    /** The median over the rounds of how many times the other's need this is. */
    double times(Rounds other) {
        return median(byRound.keySet().stream()
                .filter(other.byRound::containsKey)
                .map(round -> byRound.get(round) / other.byRound.get(round))
                .toList());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
