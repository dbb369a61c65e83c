package io.github.graphcalls.verdict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The jars of a published module and of its dependencies at run time, as its build listed them, without optional ones. */
record Footprint(String artifact, List<Path> jars) {

    private static final String SUFFIX = ".footprint";
    /** The emulator's own jar holds its Netty, which its published pom leaves out. */
    private static final Pattern LINE =
            Pattern.compile("(?m)^ +(?!io\\.netty:)\\S+:(?:compile|runtime):(.+?\\.jar)( \\(optional\\))?(?: -- .*)?$");

    /** The modules that were built below a folder, without those of packaging pom. */
    static List<Footprint> below(Path root) {
        try (Stream<Path> files = Files.find(
                root, 5, (file, about) -> file.getFileName().toString().endsWith(SUFFIX))) {
            return files.flatMap(file -> read(file).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Footprint> read(Path list) {
        String artifact = list.getFileName().toString().replace(SUFFIX, "");
        Pattern own = Pattern.compile(Pattern.quote(artifact) + "-[0-9][^-]*(-SNAPSHOT)?\\.jar");
        try (Stream<Path> built = Files.list(list.getParent())) {
            Optional<Path> jar = built.filter(
                            file -> own.matcher(file.getFileName().toString()).matches())
                    .findFirst();
            Stream<Path> needed = LINE.matcher(Files.readString(list))
                    .results()
                    .filter(line -> line.group(2) == null)
                    .map(line -> Path.of(line.group(1)));
            return jar.map(self -> new Footprint(
                    artifact, Stream.concat(Stream.of(self), needed).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a copy without the jars whose names have these prefixes. */
    Footprint without(String name, List<String> prefixes) {
        return new Footprint(
                artifact + ".without-" + name,
                jars.stream()
                        .filter(jar ->
                                prefixes.stream().noneMatch(jar.getFileName().toString()::startsWith))
                        .toList());
    }

    /** Returns a message if the footprint exceeds its budget, else empty. */
    Optional<String> excess(Properties budget) {
        long most = limit(budget, "jars");
        long largest = limit(budget, "kilobytes");
        long kilobytes = (bytes() + 999) / 1000;
        return jars.size() <= most && kilobytes <= largest
                ? Optional.empty()
                : Optional.of(
                        "%s: %d jars with %,d kB, the budget has %d jars with %,d kB. Remove a dependency, or raise the budget and say why. The jars are %s"
                                .formatted(artifact, jars.size(), kilobytes, most, largest, names()));
    }

    private long limit(Properties budget, String what) {
        String key = artifact + "." + what;
        String value = budget.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException(
                    key + " is missing in budget.properties: add it for each published module");
        }
        return Long.parseLong(value);
    }

    private long bytes() {
        return jars.stream().mapToLong(Footprint::size).sum();
    }

    private List<String> names() {
        return jars.stream()
                .map(jar -> jar.getFileName() + " " + (size(jar) + 999) / 1000)
                .toList();
    }

    private static long size(Path jar) {
        try {
            return Files.size(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
