package io.github.graphcalls.adapter;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;

/** Providers that a test puts on the class path of its context class loader. */
final class Installed extends ClassLoader {

    private static final ClassLoader BEFORE = Installed.class.getClassLoader();

    private final URL services;

    private Installed(Path folder, List<String> lines) throws IOException {
        super(BEFORE);
        services = Files.write(folder.resolve("services"), lines).toUri().toURL();
    }

    static void classes(Path folder, Class<?>... providers) throws IOException {
        lines(folder, Stream.of(providers).map(Class::getName).toArray(String[]::new));
    }

    static void lines(Path folder, String... lines) throws IOException {
        Thread.currentThread().setContextClassLoader(new Installed(folder, List.of(lines)));
    }

    @Override
    public Enumeration<URL> getResources(String name) {
        return Collections.enumeration(List.of(services));
    }

    static void restore() {
        Thread.currentThread().setContextClassLoader(BEFORE);
    }
}
