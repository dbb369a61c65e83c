package io.github.graphcalls.examples.benchmarks.report;

import java.util.List;
import java.util.Map;

/** What it took from the start of a program to its first answer. */
final class ColdResults extends Results {

    ColdResults(String measured, List<Map<String, String>> rows) {
        super(measured, rows);
    }

    @Override
    String table(List<String> wanted) {
        StringBuilder table = new StringBuilder(
                "| | as it is: wall | CPU | with a class-data archive: wall | CPU |\n|---|---|---|---|---|\n");
        for (String scheme : wanted("scheme", wanted)) {
            for (String contestant : wanted("contestant", wanted)) {
                table.append("| ")
                        .append(contestant)
                        .append(scheme.equals("https") ? ", TLS" : "")
                        .append(" |");
                for (String archive : List.of("no", "yes")) {
                    for (String column : List.of("wall_ns", "cpu_ns")) {
                        Rounds needed = rounds(column, scheme, archive, contestant);
                        table.append(" " + Math.round(needed.median() / 1e6) + " ms")
                                .append(
                                        contestant.equals(OURS)
                                                ? ""
                                                : " (" + number(needed.times(rounds(column, scheme, archive, OURS)))
                                                        + "x)")
                                .append(" |");
                    }
                }
                table.append('\n');
            }
        }
        return table.toString();
    }

    private Rounds rounds(String column, String scheme, String archive, String contestant) {
        return Rounds.of(rows, column, Map.of("scheme", scheme, "archive", archive, "contestant", contestant));
    }

    /** Others are taken as they are, ours as it is and with an archive. */
    @Override
    void addTo(Map<String, Double> figures) {
        for (String scheme : distinct("scheme")) {
            for (String contestant : distinct("contestant")) {
                for (String column : List.of("wall_ns", "cpu_ns")) {
                    String name = "cold." + scheme + "." + contestant + "." + column.replace("_ns", "");
                    Rounds needed = rounds(column, scheme, "no", contestant);
                    figures.put(name + ".times-ours", needed.times(rounds(column, scheme, "no", OURS)));
                    figures.put(name + ".times-ours-with-archive", needed.times(rounds(column, scheme, "yes", OURS)));
                }
            }
        }
    }
}
