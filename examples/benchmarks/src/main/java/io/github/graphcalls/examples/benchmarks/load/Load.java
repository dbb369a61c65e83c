package io.github.graphcalls.examples.benchmarks.load;

import io.github.graphcalls.examples.benchmarks.contestant.Entries;
import io.github.graphcalls.examples.benchmarks.report.ResultFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Rounds in which each contestant looks up calls in a JVM of its own, one after the other. */
@Command(name = "load", description = "Measures lookups over loopback: each contestant in turn, in a fresh JVM.")
public final class Load implements Callable<Integer> {

    @Option(names = "--rounds", defaultValue = "5", description = "how often each takes its turn (${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--lookups", defaultValue = "40000", description = "how many are measured (${DEFAULT-VALUE})")
    private int lookups;

    @Option(
            names = "--warm-up",
            defaultValue = "12",
            description = "seconds before: in less the JVM's compiler takes more than the lookups (${DEFAULT-VALUE})")
    private int warmUp;

    @Option(
            names = "--threads",
            split = ",",
            defaultValue = "1,64",
            description = "how many ask at once; 1000v for virtual ones (${DEFAULT-VALUE})")
    private List<String> threads;

    @Option(names = "--schemes", split = ",", defaultValue = "http,https", description = "${DEFAULT-VALUE}")
    private List<String> schemes;

    @Option(names = "--contestants", split = ",", description = "who takes part: all who are built, unless given")
    private List<String> contestants;

    @Option(names = "--server", defaultValue = "loopback", description = "loopback, or emulator (${DEFAULT-VALUE})")
    private String server;

    @Option(names = "--into", defaultValue = "examples/benchmarks/results/load.csv", description = "${DEFAULT-VALUE}")
    private Path file;

    private Certificate certificate;

    @Override
    public Integer call() throws Exception {
        certificate = schemes.contains("https") ? Certificate.create() : null;
        try (ResultFile results = ResultFile.create(
                file, "server,scheme,threads,contestant,round,wall_ns,cpu_ns,allocated_bytes,server_cpu_ns")) {
            for (int round = 1; round <= rounds; round++) {
                for (String scheme : schemes) {
                    for (String crowd : threads) {
                        for (Entries entry : entries()) {
                            results.add(measure(entry, scheme, crowd, round));
                        }
                    }
                }
            }
        }
        return 0;
    }

    private List<Entries> entries() {
        List<Entries> all = contestants == null
                ? List.of(Entries.values())
                : contestants.stream().map(Entries::named).toList();
        return all.stream().filter(ClassPaths::has).toList();
    }

    private String measure(Entries entry, String scheme, String crowd, int round)
            throws IOException, InterruptedException {
        boolean secure = scheme.equals("https");
        Class<?> program = server.equals("emulator") ? EmulatorServer.class : LoopbackServer.class;
        try (Jvm serving = new Jvm(
                secure ? certificate.shown() : List.of(), ClassPaths.of(Entries.GRAPH_CALLS), program, scheme)) {
            String baseUrl = serving.line();
            List<String> options = new ArrayList<>(secure ? certificate.trusted() : List.of());
            options.add("-Xmx1g");
            try (Jvm asking = new Jvm(
                    options,
                    ClassPaths.of(entry),
                    LoadRun.class,
                    entry.type(),
                    baseUrl,
                    crowd,
                    "" + warmUp,
                    "" + lookups)) {
                asking.line();
                long before = serving.cpuNanos();
                String[] used = asking.line().split(" ");
                long served = serving.cpuNanos() - before;
                return "%s,%s,%s,%s,%d,%d,%d,%d,%d"
                        .formatted(
                                server,
                                scheme,
                                crowd,
                                entry,
                                round,
                                perLookup(used[0]),
                                perLookup(used[1]),
                                perLookup(used[2]),
                                served / lookups);
            }
        }
    }

    private long perLookup(String total) {
        return Long.parseLong(total) / lookups;
    }
}
