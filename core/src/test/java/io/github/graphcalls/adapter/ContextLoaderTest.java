package io.github.graphcalls.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which class loaders are searched for adapters. */
class ContextLoaderTest {

    @TempDir
    private Path folder;

    /** Fails for as long as it is asked. */
    private static final class Unreadable extends ClassLoader {
        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            throw new IOException("the jar was replaced");
        }
    }

    /** Has a list of services, and no class that the list names. */
    private static final class WithoutClasses extends ClassLoader {
        private final URL services;

        WithoutClasses(URL services) {
            super(null);
            this.services = services;
        }

        @Override
        public Enumeration<URL> getResources(String name) {
            return Collections.enumeration(List.of(services));
        }
    }

    @Test
    void without_a_context_class_loader_an_adapter_beside_the_library_is_found() throws Exception {
        assertThat(named("fake", null)).isEqualTo(Providers.Fake.class.getName());
    }

    @Test
    void an_adapter_beside_the_library_is_found_whatever_the_context_class_loader_sees() throws Exception {
        assertThat(named("fake", ClassLoader.getPlatformClassLoader())).isEqualTo(Providers.Fake.class.getName());
    }

    @Test
    void an_adapter_that_both_loaders_see_is_one_adapter() throws Exception {
        try (URLClassLoader library = library();
                URLClassLoader app = new URLClassLoader(new URL[0], library)) {
            assertThat(named("fake", library, app)).isEqualTo(Providers.Fake.class.getName());
        }
    }

    @Test
    void a_loader_that_fails_at_each_step_ends_and_hides_no_other() throws Exception {
        assertThat(named("fake", new Unreadable())).isEqualTo(Providers.Fake.class.getName());
        assertThatThrownBy(() -> named("feign", new Unreadable()))
                .cause()
                .hasMessageContaining("1 adapter could not be loaded")
                .hasRootCauseMessage("the jar was replaced");
    }

    @Test
    void a_loader_whose_list_names_missing_classes_hides_no_other() throws Exception {
        Path services = Files.writeString(folder.resolve("list"), "com.acme.NotThere");

        assertThat(named("fake", new WithoutClasses(services.toUri().toURL())))
                .isEqualTo(Providers.Fake.class.getName());
    }

    @Test
    void a_loader_with_a_library_of_its_own_hides_no_other() throws Exception {
        try (URLClassLoader unrelated = library()) {
            assertThat(named("fake", unrelated)).isEqualTo(Providers.Fake.class.getName());
        }
    }

    private String named(String name, ClassLoader context) throws Exception {
        try (URLClassLoader library = library()) {
            return named(name, library, context);
        }
    }

    /** Asks a copy of the library that a loader of its own has loaded, with one adapter beside it. */
    private static String named(String name, ClassLoader library, ClassLoader context) throws Exception {
        Method named = library.loadClass(CallLookupProvider.class.getName()).getMethod("named", String.class);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(context);
        try {
            return named.invoke(null, name).getClass().getName();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private URLClassLoader library() throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(CallLookupProvider.class.getName()), Providers.Fake.class.getName());
        URL[] urls = {
            locationOf(CallLookupProvider.class),
            locationOf(Providers.class),
            folder.toUri().toURL()
        };
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    private static URL locationOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
