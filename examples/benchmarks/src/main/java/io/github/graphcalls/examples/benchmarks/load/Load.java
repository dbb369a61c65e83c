package io.github.graphcalls.examples.benchmarks.load;

import io.github.graphcalls.examples.benchmarks.contestant.Entries;
import io.github.graphcalls.examples.benchmarks.report.ResultFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Rounds in which each contestant looks up calls in a JVM of its own, one after the other. */
@Command(name = "load", description = "Measures lookups over loopback: each contestant in turn, in a fresh JVM.")
public final class Load implements Callable<Integer> {

    private static final String LOOPBACK = "loopback";
    private static final String EMULATOR = "emulator";

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

    @Option(names = "--schemes", split = ",", description = "http,https unless given; http alone for the emulator")
    private List<String> schemes;

    @Option(
            names = "--contestants",
            split = ",",
            description = "who takes part: all who are built but graph-calls-limited, unless given")
    private List<String> contestants;

    @Option(names = "--server", defaultValue = LOOPBACK, description = "loopback, or emulator (${DEFAULT-VALUE})")
    private String server;

    @Option(names = "--into", defaultValue = "examples/benchmarks/results/load.csv", description = "${DEFAULT-VALUE}")
    private Path file;

    @Spec
    private CommandSpec command;

    private Certificate certificate;

    @Override
    public Integer call() throws Exception {
        check();
        List<Entries> entries = entries();
        certificate = schemes.contains("https") ? Certificate.create() : null;
        try (ResultFile results = ResultFile.create(
                file, "server,scheme,threads,contestant,round,wall_ns,cpu_ns,allocated_bytes,server_cpu_ns")) {
            for (int round = 1; round <= rounds; round++) {
                for (String scheme : schemes) {
                    for (String crowd : threads) {
                        for (Entries entry : entries) {
                            results.add(measure(entry, scheme, crowd, round));
                        }
                    }
                }
            }
        }
        return 0;
    }

    /** Refuses wrong options before the old file of results is replaced. */
    private void check() {
        if (!List.of(LOOPBACK, EMULATOR).contains(server)) {
            throw refused("--server: expected loopback or emulator, found " + server);
        }
        // The emulator makes a certificate of its own, which no contestant trusts.
        List<String> served = server.equals(EMULATOR) ? List.of("http") : List.of("http", "https");
        schemes = schemes == null ? served : schemes;
        if (!served.containsAll(schemes)) {
            throw refused("--schemes: expected " + String.join(",", served) + " of the server " + server + ", found "
                    + String.join(",", schemes));
        }
        if (rounds < 1 || lookups < 1) {
            throw refused("--rounds, --lookups: expected at least 1, found " + Math.min(rounds, lookups));
        }
        for (String crowd : threads) {
            try {
                Crowd.of(crowd).thread(() -> {});
            } catch (IllegalArgumentException e) {
                throw refused("--threads: expected a number such as 64, or 1000v on JDK 21 or later, found " + crowd);
            }
        }
    }

    private List<Entries> entries() {
        if (contestants == null) {
            return ClassPaths.usual();
        }
        try {
            List<Entries> named = contestants.stream().map(Entries::named).toList();
            named.stream().filter(entry -> !ClassPaths.has(entry)).findFirst().ifPresent(entry -> {
                throw refused(
                        "--contestants: " + entry + " is not built; build it with ./mvnw -q -DskipTests -Pbenchmarks"
                                + " package -pl examples/benchmarks/sdk -am");
            });
            return named;
        } catch (IllegalArgumentException e) {
            throw refused("--contestants: " + e.getMessage());
        }
    }

    private ParameterException refused(String problem) {
        return new ParameterException(command.commandLine(), problem);
    }

    private String measure(Entries entry, String scheme, String crowd, int round)
            throws IOException, InterruptedException {
        boolean secure = scheme.equals("https");
        Class<?> program = server.equals(EMULATOR) ? EmulatorServer.class : LoopbackServer.class;
        try (Jvm serving = new Jvm(
                secure ? certificate.shown() : List.of(), ClassPaths.of(Entries.GRAPH_CALLS), program, scheme)) {
            String baseUrl = serving.line();
            List<String> options = new ArrayList<>(secure ? certificate.trusted() : List.of());
            options.add("-Xmx1g");
            try (Jvm finder = new Jvm(
                    options,
                    ClassPaths.of(entry),
                    LoadRun.class,
                    entry.type(),
                    baseUrl,
                    crowd,
                    "" + warmUp,
                    "" + lookups)) {
                finder.line();
                long before = serving.cpuNanos();
                String[] used = finder.line().split(" ");
                long served = serving.cpuNanos() - before;
                return ResultFile.row(
                        "%s,%s,%s,%s,%d,%d,%d,%d,%d",
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
