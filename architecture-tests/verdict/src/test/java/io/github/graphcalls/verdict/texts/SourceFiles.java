package io.github.graphcalls.verdict.texts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the files of the repository that people write. */
final class SourceFiles {

    private static final Path ROOT = Path.of("..", "..");
    private static final Set<String> GENERATED = Set.of("target", "node_modules");

    private SourceFiles() {}

    /**
     * Reads all files with one of the extensions, generated and hidden folders left out.
     *
     * @return texts by path from the root of the repository, with {@code /}; read as ISO 8859-1, since some test data is not UTF-8
     */
    static Map<String, String> withExtension(String... extensions) throws IOException {
        Set<String> wanted = Set.of(extensions);
        Map<String, String> texts = new TreeMap<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                boolean left = !folder.equals(ROOT) && (name.startsWith(".") || GENERATED.contains(name));
                return left ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = file.getFileName().toString();
                if (wanted.contains(name.substring(name.lastIndexOf('.') + 1))) {
                    texts.put(
                            ROOT.relativize(file).toString().replace('\\', '/'),
                            Files.readString(file, StandardCharsets.ISO_8859_1));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return texts;
    }

    /** {@return the line of an index, counted from 1} */
    static long lineOf(String text, int index) {
        return 1
                + text.substring(0, index)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
    }
}
