package io.github.graphcalls.verdict.api;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Lists the public types of a module, and their public and protected members, as javap prints them. */
final class PublicApi {

    private static final Pattern BLOCK = Pattern.compile("(?m)^(?<head>\\S.*) \\{\\n(?<members>(?:  .*\\n)*)}");
    private static final Pattern NAME = Pattern.compile("(?:class|interface) ([\\w.$]+)");

    private PublicApi() {}

    /** Returns a line for each type, followed by indented lines of its members, both in alphabetical order. */
    static List<String> of(Class<?> anyOfTheModule) {
        Map<String, List<String>> types = new TreeMap<>();
        Matcher block = BLOCK.matcher(javap(placeOf(anyOfTheModule)));
        while (block.find()) {
            if (block.group("head").startsWith("public ")) {
                Matcher name = NAME.matcher(block.group("head"));
                name.find();
                List<String> lines = new ArrayList<>(List.of(block.group("head")));
                block.group("members").lines().sorted().forEach(lines::add);
                types.put(name.group(1), lines);
            }
        }
        Map<String, List<String>> visible = new LinkedHashMap<>(types);
        visible.keySet().removeIf(name -> isHidden(name, types));
        return visible.values().stream().flatMap(List::stream).toList();
    }

    /** Whether an enclosing type is not public. */
    private static boolean isHidden(String name, Map<String, List<String>> types) {
        int end = name.lastIndexOf('$');
        return end >= 0 && (!types.containsKey(name.substring(0, end)) || isHidden(name.substring(0, end), types));
    }

    private static String javap(Path place) {
        List<String> arguments = new ArrayList<>(List.of("-protected", "--class-path", place.toString()));
        arguments.addAll(classesIn(place));
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        int status =
                ToolProvider.findFirst("javap").orElseThrow().run(writer, writer, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalStateException("javap cannot read " + place + ":\n" + output);
        }
        return output.toString();
    }

    private static List<String> classesIn(Path place) {
        try {
            if (Files.isDirectory(place)) {
                return classesBelow(place);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return classesBelow(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> classesBelow(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .filter(name -> !name.endsWith("-info"))
                    // The emulator's jar contains Netty in this package.
                    .filter(name -> !name.startsWith("io.github.graphcalls.netty."))
                    // Public only for the packages of the wire: see WireRules.KEEPS_ITS_CODEC.
                    .filter(name -> !name.startsWith("io.github.graphcalls.wire.document.codec."))
                    .sorted()
                    .toList();
        }
    }

    private static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
