package io.github.graphcalls.feign;

import io.github.graphcalls.adapter.SettingsException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor.Version;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A library that the client needs, and its oldest version. An older one is refused when a lookup is opened, before a lookup calls
 * a method that it lacks. The version is that of the Maven metadata in the library's jar; a library without metadata, as in some
 * shaded jars, is accepted.
 *
 * @param group the group of the library's artifact
 * @param artifact the artifact
 * @param minimum the oldest version that the client works with
 * @param properties the properties with which builds choose the version
 */
record RequiredLibrary(String group, String artifact, String minimum, String properties) {

    private static final String JACKSON = "with Spring Boot 3 the property jackson-bom.version, with Spring Boot 4"
            + " jackson-2-bom.version, else the version of com.fasterxml.jackson:jackson-bom";
    private static final String FEIGN = "the versions of io.github.openfeign:feign-core and feign-jackson";

    static final List<RequiredLibrary> ALL = List.of(
            new RequiredLibrary(
                    "org.apache.httpcomponents.core5",
                    "httpcore5",
                    "5.3",
                    "with Spring Boot the property httpcore5.version, else the version of the artifact"),
            new RequiredLibrary("io.github.openfeign", "feign-core", "13.6", FEIGN),
            new RequiredLibrary("io.github.openfeign", "feign-jackson", "13.6", FEIGN),
            new RequiredLibrary("com.fasterxml.jackson.core", "jackson-core", "2.17", JACKSON),
            new RequiredLibrary("com.fasterxml.jackson.core", "jackson-databind", "2.17", JACKSON));

    /**
     * Checks the libraries that a class loader finds.
     *
     * @throws SettingsException if one is too old, naming all of them
     */
    static void check(ClassLoader loader) {
        List<String> problems = new ArrayList<>();
        for (RequiredLibrary library : ALL) {
            library.addProblem(loader, problems);
        }
        if (!problems.isEmpty()) {
            throw new SettingsException("the class path is too old: " + String.join("; ", problems));
        }
    }

    /** The resource of the library's jar that has its version. */
    String metadata() {
        return "META-INF/maven/" + group + "/" + artifact + "/pom.properties";
    }

    private void addProblem(ClassLoader loader, List<String> problems) {
        URL metadata = loader.getResource(metadata());
        if (metadata == null) {
            return;
        }
        try (InputStream content = metadata.openStream()) {
            Properties values = new Properties();
            values.load(content);
            String found = values.getProperty("version");
            if (found != null && Version.parse(found).compareTo(Version.parse(minimum)) < 0) {
                problems.add(artifact + " " + found + " in " + metadata + ", expected " + minimum + " or later: set "
                        + properties);
            }
        } catch (IOException | IllegalArgumentException unknown) {
            // A library whose version cannot be read is accepted.
        }
    }
}
