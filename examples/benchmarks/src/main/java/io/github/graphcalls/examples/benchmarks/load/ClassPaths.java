package io.github.graphcalls.examples.benchmarks.load;

import io.github.graphcalls.examples.benchmarks.contestant.Entries;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What each contestant runs on, as the build wrote it down: the SDK has a class path of its own, where it comes first. */
final class ClassPaths {

    private static final Path OURS = Path.of("examples/benchmarks/target");
    private static final Path SDK = Path.of("examples/benchmarks/sdk/target");

    private ClassPaths() {}

    static boolean has(Entries entry) {
        return Files.exists(folder(entry).resolve("classpath"));
    }

    /** The contestants by default. */
    static List<Entries> usual() {
        return Stream.of(Entries.values())
                .filter(entry -> has(entry) && entry != Entries.GRAPH_CALLS_LIMITED)
                .toList();
    }

    static String of(Entries entry) throws IOException {
        Path folder = folder(entry);
        return folder.resolve("benchmarks.jar")
                + File.pathSeparator
                + Files.readString(folder.resolve("classpath")).strip();
    }

    private static Path folder(Entries entry) {
        return entry == Entries.SDK ? SDK : OURS;
    }
}
