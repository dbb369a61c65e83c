package io.github.graphcalls.rules;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses a class file that ArchUnit cannot read: it logs a warning and skips the file, so that no rule checks the class. Searches
 * the folders and jars from which the classes were imported. A class that an import option left out passes.
 */
final class ReadableClassFiles extends ArchCondition<JavaClass> {

    private final String folder;
    private final Set<URI> imported = new TreeSet<>();
    private final Set<String> roots = new TreeSet<>();

    ReadableClassFiles(String packageName) {
        super("be readable class files");
        folder = packageName.replace('.', '/') + "/";
    }

    @Override
    public void init(Collection<JavaClass> classes) {
        imported.clear();
        roots.clear();
        for (JavaClass type : classes) {
            type.getSource().ifPresent(source -> {
                URI uri = source.getUri();
                imported.add(uri);
                String file = type.getName().replace('.', '/') + ".class";
                if (uri.toString().endsWith("/" + file)) {
                    roots.add(uri.toString().substring(0, uri.toString().length() - file.length()));
                }
            });
        }
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        // A file that cannot be read is no JavaClass: see finish.
    }

    @Override
    public void finish(ConditionEvents events) {
        for (String root : roots) {
            try {
                for (URI file : unreadable(classFilesBelow(root))) {
                    events.add(violated(file, "Class file <" + file + "> cannot be read by ArchUnit"));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot list the class files below " + root, e);
            }
        }
    }

    private Set<URI> classFilesBelow(String root) throws IOException {
        URI place = URI.create(root);
        if (place.getScheme().equals("file")) {
            Path top = Path.of(place).resolve(folder);
            if (!Files.isDirectory(top)) {
                return Set.of();
            }
            try (Stream<Path> files = Files.walk(top)) {
                return files.filter(Files::isRegularFile)
                        .filter(file -> isClass(file.getFileName().toString()))
                        .map(Path::toUri)
                        .collect(Collectors.toCollection(TreeSet::new));
            }
        }
        if (!place.getScheme().equals("jar")) {
            return Set.of();
        }
        JarURLConnection connection = (JarURLConnection) new URL(root).openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            return Collections.list(jar.entries()).stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(folder) && isClass(name))
                    .map(name -> URI.create(root + name))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean isClass(String name) {
        return name.endsWith(".class") && !name.endsWith("module-info.class");
    }

    /**
     * Reads the files that were not imported, all at once. Of two files with the same class, ArchUnit returns one: a missing file
     * is read again by itself.
     */
    private Set<URI> unreadable(Set<URI> files) {
        Set<URI> missing = new TreeSet<>(files);
        missing.removeAll(imported);
        missing.removeAll(readable(missing));
        missing.removeIf(file -> !readable(Set.of(file)).isEmpty());
        return missing;
    }

    /** The files that ArchUnit can read. It would look up each type that they use, which is not needed here. */
    private static Set<URI> readable(Set<URI> files) {
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            try {
                List<URL> urls = new ArrayList<>();
                for (URI file : files) {
                    urls.add(file.toURL());
                }
                return new ClassFileImporter()
                        .importUrls(urls).stream()
                                .flatMap(type -> type.getSource().stream())
                                .map(Source::getUri)
                                .collect(Collectors.toCollection(TreeSet::new));
            } catch (IOException | RuntimeException e) {
                return Set.of();
            }
        });
    }
}
