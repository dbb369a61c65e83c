package io.github.graphcalls.feign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Client;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.wire.GraphAnswer;
import io.vavr.control.Validation;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A class path with an older library is refused when a lookup is opened. Jars of older versions are tried in the full run. */
class RequiredLibraryTest {

    private static final String HTTPCORE = "org.apache.httpcomponents.core5/httpcore5";

    @TempDir
    private Path jar;

    private void contains(String library, String content) throws IOException {
        Path metadata = jar.resolve("META-INF/maven/" + library + "/pom.properties");
        Files.createDirectories(metadata.getParent());
        Files.writeString(metadata, content);
    }

    private void check() throws IOException {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            RequiredLibrary.check(loader);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.httpcomponents.core5/httpcore5, 5.2.5, 5.3, httpcore5.version",
        "org.apache.httpcomponents.core5/httpcore5, 5.3-alpha1, 5.3, httpcore5.version",
        "io.github.openfeign/feign-core, 13.5, 13.6, io.github.openfeign",
        "io.github.openfeign/feign-jackson, 12.5, 13.6, io.github.openfeign",
        "com.fasterxml.jackson.core/jackson-core, 2.16.2, 2.17, jackson-bom.version",
        "com.fasterxml.jackson.core/jackson-databind, 2.9.10.8, 2.17, jackson-bom.version"
    })
    void an_older_library_is_refused_with_its_jar_and_the_property_to_set(
            String library, String version, String minimum, String property) throws IOException {
        contains(library, "version=" + version);

        String artifact = library.replaceFirst(".*/", "");
        assertThatThrownBy(this::check)
                .isInstanceOf(SettingsException.class)
                .hasMessageContainingAll(artifact + " " + version, jar.toString(), minimum, property);
    }

    @ParameterizedTest
    @CsvSource({"5.3", "5.3.0", "5.3.6", "5.10", "6.0-beta1", "${project.version}", "''"})
    void a_library_that_is_new_enough_or_has_no_version_is_accepted(String version) throws IOException {
        contains(HTTPCORE, "version=" + version);

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void a_class_path_without_metadata_is_accepted() throws IOException {
        assertThatCode(this::check).doesNotThrowAnyException();
        contains(HTTPCORE, "artifactId=httpcore5");
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void all_older_libraries_are_refused_at_once() throws IOException {
        contains(HTTPCORE, "version=5.2.5");
        contains("com.fasterxml.jackson.core/jackson-core", "version=2.15.4");

        assertThatThrownBy(this::check).hasMessageContainingAll("httpcore5 5.2.5", "jackson-core 2.15.4");
    }

    @Test
    void opening_a_lookup_checks_the_libraries_that_the_client_is_loaded_with() throws Exception {
        contains(HTTPCORE, "version=5.2.5");
        URL[] classPath = Stream.of(
                        FeignCallLookup.class, Settings.class, GraphAnswer.class, Client.class, Validation.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .toArray(URL[]::new);

        try (URLClassLoader loader = new URLClassLoader(
                classPath, new URLClassLoader(new URL[] {jar.toUri().toURL()}, null))) {
            Class<?> settings = loader.loadClass(Settings.class.getName());
            Object none = settings.getField("NONE").get(null);
            assertThatThrownBy(() -> loader.loadClass(FeignCallLookup.class.getName())
                            .getMethod("open", settings)
                            .invoke(null, none))
                    .cause()
                    .hasMessageContaining("httpcore5 5.2.5");
        }
    }

    @Test
    void the_libraries_of_this_build_are_accepted() {
        assertThatCode(() -> RequiredLibrary.check(RequiredLibrary.class.getClassLoader()))
                .doesNotThrowAnyException();
        assertThat(RequiredLibrary.ALL)
                .allSatisfy(each -> assertThat(
                                RequiredLibrary.class.getClassLoader().getResource(each.metadata()))
                        .as(each.artifact())
                        .isNotNull());
    }
}
