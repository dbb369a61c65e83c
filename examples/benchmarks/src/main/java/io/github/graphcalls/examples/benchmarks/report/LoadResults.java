package io.github.graphcalls.examples.benchmarks.report;

import java.util.List;
import java.util.Map;

/** What the load tool measured. */
final class LoadResults extends Results {

    private static final String EMULATOR = "emulator";
    /** Growth is what a lookup costs beside one that is alone in a virtual thread. */
    private static final String ALONE = "1v";

    LoadResults(String measured, List<Map<String, String>> rows) {
        super(measured, rows);
    }

    @Override
    String table(List<String> wanted) {
        StringBuilder table = new StringBuilder("| |");
        StringBuilder line = new StringBuilder("|---|");
        for (String scheme : wanted("scheme", wanted)) {
            for (String threads : wanted("threads", wanted)) {
                table.append(" %s, %s |".formatted(scheme, crowd(threads)));
                line.append("---|");
            }
        }
        table.append('\n').append(line).append('\n');
        for (String contestant : wanted("contestant", wanted)) {
            table.append("| ").append(contestant).append(" |");
            for (String scheme : wanted("scheme", wanted)) {
                for (String threads : wanted("threads", wanted)) {
                    table.append(cell(scheme, threads, contestant)).append(" |");
                }
            }
            table.append('\n');
        }
        return table.toString();
    }

    private static String crowd(String threads) {
        return threads.equals("1")
                ? "1 thread"
                : threads.endsWith("v") ? threads.replace("v", " virtual threads") : threads + " threads";
    }

    private String cell(String scheme, String threads, String contestant) {
        Rounds cpu = rounds("cpu_ns", scheme, threads, contestant);
        if (cpu.isEmpty()) {
            return "";
        }
        Rounds ours = rounds("cpu_ns", scheme, threads, OURS);
        return " %s us%s, %s KB%s"
                .formatted(
                        number(cpu.median() / 1000),
                        ours.isEmpty() || contestant.equals(OURS) ? "" : " (" + number(cpu.times(ours)) + "x)",
                        number(rounds("allocated_bytes", scheme, threads, contestant)
                                        .median()
                                / 1000),
                        served(rounds("server_cpu_ns", scheme, threads, contestant)));
    }

    /** What the server needed, where it is one to be measured. */
    private String served(Rounds cpu) {
        return distinct("server").contains(EMULATOR) ? ", " + EMULATOR + " " + number(cpu.median() / 1000) + " us" : "";
    }

    private Rounds rounds(String column, String scheme, String threads, String contestant) {
        return Rounds.of(rows, column, Map.of("scheme", scheme, "threads", threads, "contestant", contestant));
    }

    @Override
    void addTo(Map<String, Double> figures) {
        for (String scheme : distinct("scheme")) {
            for (String threads : distinct("threads")) {
                for (String contestant : distinct("contestant")) {
                    String name = distinct("server").get(0) + "." + scheme + "." + threads + "." + contestant;
                    Rounds cpu = rounds("cpu_ns", scheme, threads, contestant);
                    Rounds ours = rounds("cpu_ns", scheme, threads, OURS);
                    if (!cpu.isEmpty() && !ours.isEmpty()) {
                        figures.put(name + ".times-ours", cpu.times(ours));
                        figures.put(
                                name + ".allocated",
                                rounds("allocated_bytes", scheme, threads, contestant)
                                        .median());
                        figures.put(
                                name + ".server-times",
                                rounds("server_cpu_ns", scheme, threads, contestant)
                                        .times(cpu));
                    }
                    Rounds alone = rounds("cpu_ns", scheme, ALONE, contestant);
                    if (!cpu.isEmpty() && !alone.isEmpty()) {
                        figures.put(name + ".growth", cpu.times(alone));
                    }
                }
            }
        }
    }
}
