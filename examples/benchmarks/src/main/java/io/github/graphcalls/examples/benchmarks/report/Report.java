package io.github.graphcalls.examples.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Writes the tables of the READMEs from the files of results. A table stands between {@code <!-- FILE WANTED... -->} and
 * {@code <!-- end -->}.
 */
@Command(name = "report", description = "Writes the tables of the READMEs from the results.")
public final class Report implements Callable<Integer> {

    private static final Pattern TABLE =
            Pattern.compile("(<!-- ([a-z0-9-]+\\.csv)((?: [\\w.-]+)*) -->\n).*?(<!-- end -->)", Pattern.DOTALL);

    @Option(names = "--results", defaultValue = "examples/benchmarks/results", description = "${DEFAULT-VALUE}")
    private Path results;

    @Option(
            names = "--readmes",
            split = ",",
            defaultValue = "examples/benchmarks/README.md,adapters-feign/client/README.md",
            description = "${DEFAULT-VALUE}")
    private List<Path> readmes;

    @Override
    public Integer call() throws IOException {
        for (Path readme : readmes) {
            Files.writeString(readme, written(Files.readString(readme), results));
        }
        return 0;
    }

    static String written(String readme, Path results) {
        return TABLE.matcher(readme).replaceAll(place -> Matcher.quoteReplacement(table(place, results)));
    }

    private static String table(MatchResult place, Path results) {
        try {
            Results read = Results.read(results.resolve(place.group(2)));
            return place.group(1) + "\n"
                    + read.table(List.of(place.group(3).strip().split(" "))) + "\nMeasured on " + read.measured
                    + ".\n\n" + place.group(4);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
