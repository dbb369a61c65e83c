package io.github.graphcalls.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallLookupProviderTest {

    @TempDir
    private Path folder;

    private final ClassLoader usual = Thread.currentThread().getContextClassLoader();

    /** An adapter that finds nothing. */
    public static class Nowhere implements CallLookupProvider {
        @Override
        public String name() {
            return "nowhere";
        }

        @Override
        public OpenCallLookup open(Settings settings) {
            return new OpenCallLookup() {
                @Override
                public LookupOutcome find(CallQuery query) {
                    return new NotFound(NotFound.Evidence.NONE, Diagnostics.NONE);
                }

                @Override
                public void close() {}
            };
        }
    }

    /** Another adapter of the same name. */
    public static final class NowhereAgain extends Nowhere {}

    /** An adapter of another name. */
    public static final class Elsewhere extends Nowhere {
        @Override
        public String name() {
            return "elsewhere";
        }
    }

    /** No adapter at all. */
    public static final class Nameless {}

    @AfterEach
    void forget() {
        Thread.currentThread().setContextClassLoader(usual);
    }

    @Nested
    class An_adapter {

        @Test
        void is_found_by_its_name() throws IOException {
            onTheClassPath(Nowhere.class, Elsewhere.class);

            assertThat(CallLookupProvider.named("elsewhere")).isInstanceOf(Elsewhere.class);
            assertThat(CallLookupProvider.all()).hasSize(2);
        }

        @Test
        void that_is_not_there_is_refused_listing_what_is() throws IOException {
            onTheClassPath(Nowhere.class, Elsewhere.class);

            assertThatThrownBy(() -> CallLookupProvider.named("Nowhere"))
                    .isInstanceOf(SettingsException.class)
                    .hasMessage("there is no adapter \"Nowhere\"; there is elsewhere, nowhere");
        }

        @Test
        void is_missed_when_there_is_none_at_all() throws IOException {
            onTheClassPath();

            assertThatThrownBy(() -> CallLookupProvider.named("fake"))
                    .hasMessage("there is no adapter \"fake\"; none is on the class path");
        }

        @Test
        void that_cannot_be_made_is_named() throws IOException {
            onTheClassPath(Nowhere.class, Nameless.class);

            assertThatThrownBy(() -> CallLookupProvider.named("nowhere"))
                    .isInstanceOf(SettingsException.class)
                    .hasMessageStartingWith("an adapter on the class path cannot be made: ")
                    .hasMessageContaining(Nameless.class.getName())
                    .hasMessageEndingWith("; mend its jar, or leave it off");
        }

        @Test
        void without_a_name_is_a_mistake_that_makes_none() throws IOException {
            onTheClassPath(Nameless.class);

            assertThatThrownBy(() -> CallLookupProvider.named(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("name");
        }

        @Test
        void that_is_there_twice_is_refused_naming_both() throws IOException {
            onTheClassPath(NowhereAgain.class, Nowhere.class);

            assertThatThrownBy(() -> CallLookupProvider.named("nowhere"))
                    .isInstanceOf(SettingsException.class)
                    .hasMessage("several adapters are named \"nowhere\": %s, %s; leave one of them off the class path"
                            .formatted(Nowhere.class.getName(), NowhereAgain.class.getName()));
        }
    }

    private void onTheClassPath(Class<?>... providers) throws IOException {
        List<String> names = List.of(providers).stream().map(Class::getName).toList();
        Path services = Files.write(folder.resolve("services"), names);
        Thread.currentThread()
                .setContextClassLoader(new OnlyServices(services.toUri().toURL(), usual));
    }

    /** Sees the classes of the tests, and of the lists of services this one alone. */
    private static final class OnlyServices extends ClassLoader {
        private final URL services;

        OnlyServices(URL services, ClassLoader parent) {
            super(parent);
            this.services = services;
        }

        @Override
        public Enumeration<URL> getResources(String name) {
            return Collections.enumeration(List.of(services));
        }
    }
}
