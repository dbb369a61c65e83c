package io.github.graphcalls.examples.benchmarks.load;

import io.github.graphcalls.examples.benchmarks.contestant.Entries;
import io.github.graphcalls.examples.benchmarks.report.ResultFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** From the start of a JVM to the first answer: as it is, and with an archive of its classes. */
@Command(name = "cold", description = "Measures a small program from its start to its first answer.")
public final class Cold implements Callable<Integer> {

    @Option(names = "--rounds", defaultValue = "11", description = "how often each takes its turn (${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--schemes", split = ",", defaultValue = "http,https", description = "${DEFAULT-VALUE}")
    private List<String> schemes;

    @Option(names = "--into", defaultValue = "examples/benchmarks/results/cold.csv", description = "${DEFAULT-VALUE}")
    private Path file;

    private final Map<Entries, Path> archives = new EnumMap<>(Entries.class);

    @Override
    public Integer call() throws Exception {
        Certificate certificate = Certificate.create();
        List<Entries> entries = ClassPaths.usual();
        Path folder = Files.createTempDirectory("graph-calls");
        try (ResultFile results = ResultFile.create(file, "scheme,archive,contestant,round,wall_ns,cpu_ns")) {
            for (String scheme : schemes) {
                List<String> trust = scheme.equals("https") ? certificate.trusted() : List.of();
                List<String> key = scheme.equals("https") ? certificate.shown() : List.of();
                try (Jvm serving = new Jvm(key, ClassPaths.of(Entries.GRAPH_CALLS), LoopbackServer.class, scheme)) {
                    String baseUrl = serving.line();
                    for (Entries entry : entries) {
                        Path archive = folder.resolve(scheme + "-" + entry + ".jsa");
                        archives.put(entry, archive);
                        measure(entry, baseUrl, trust, "-XX:ArchiveClassesAtExit=" + archive);
                    }
                    for (int round = 1; round <= rounds; round++) {
                        for (Entries entry : entries) {
                            String row = scheme + ",%s," + entry + "," + round + ",%s";
                            results.add(row.formatted("no", measure(entry, baseUrl, trust, "-Xshare:auto")));
                            String archive = "-XX:SharedArchiveFile=" + archives.get(entry);
                            results.add(row.formatted("yes", measure(entry, baseUrl, trust, archive)));
                        }
                    }
                }
            }
        }
        return 0;
    }

    private static String measure(Entries entry, String baseUrl, List<String> trust, String archive)
            throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(trust);
        options.add(archive);
        options.add("-Xlog:disable");
        options.add("-Xlog:all=error:stderr");
        long start = System.nanoTime();
        try (Jvm finder =
                new Jvm(options, ClassPaths.of(entry), FirstAnswer.class, entry.type(), baseUrl, Ids.ALL.get(0))) {
            String[] answer = finder.line().split(" ");
            long wall = System.nanoTime() - start;
            finder.waitFor();
            return wall + "," + answer[1];
        }
    }
}
