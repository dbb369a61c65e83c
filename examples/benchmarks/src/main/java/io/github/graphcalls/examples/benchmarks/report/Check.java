package io.github.graphcalls.examples.benchmarks.report;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares results with the budget: {@code least.FIGURE} and {@code most.FIGURE}. */
@Command(name = "check", description = "Fails when results miss the budget.")
public final class Check implements Callable<Integer> {

    @Option(names = "--results", defaultValue = "examples/benchmarks/results", description = "${DEFAULT-VALUE}")
    private Path results;

    @Option(
            names = "--budget",
            defaultValue = "examples/benchmarks/budget.properties",
            description = "${DEFAULT-VALUE}")
    private Path budget;

    @Option(
            names = "--skipped",
            split = ",",
            description = "threads that nothing is asked of: 1000v without a JDK for them")
    private List<String> skipped = List.of();

    @Override
    public Integer call() throws IOException {
        Map<String, Double> figures = new TreeMap<>();
        try (Stream<Path> files = Files.list(results)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                figures.putAll(Results.read(file).figures());
            }
        }
        Properties limits = new Properties();
        try (Reader reader = Files.newBufferedReader(budget)) {
            limits.load(reader);
        }
        List<String> misses = misses(limits, skipped, figures);
        misses.forEach(System.out::println);
        return misses.isEmpty() ? 0 : 1;
    }

    /** What misses the budget, or was not measured; figures of the skipped threads aside. */
    static List<String> misses(Properties limits, List<String> skipped, Map<String, Double> figures) {
        List<String> misses = new ArrayList<>();
        for (String key : new TreeSet<>(limits.stringPropertyNames())) {
            String figure = key.replaceFirst("^(least|most)\\.", "");
            if (figure.equals(key) || !Collections.disjoint(List.of(figure.split("[.]")), skipped)) {
                continue;
            }
            double limit = Double.parseDouble(limits.getProperty(key));
            Double found = figures.get(figure);
            if (found == null) {
                misses.add(figure + ": was not measured");
            } else if (key.startsWith("least.") ? found < limit : found > limit) {
                misses.add("%s: expected at %s %s, found %s"
                        .formatted(
                                figure,
                                key.substring(0, key.indexOf('.')),
                                Results.number(limit),
                                Results.number(found)));
            }
        }
        return misses;
    }
}
