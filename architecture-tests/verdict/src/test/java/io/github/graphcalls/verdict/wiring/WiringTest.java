package io.github.graphcalls.verdict.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.AbstractModule;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Inject;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.Stage;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.FakeModule;
import io.github.graphcalls.fake.SampleCalls;
import io.github.graphcalls.feign.FeignModule;
import io.github.graphcalls.lookup.CallLookup;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an app is made of fits together, which Guice tells at the start, before anything is opened. */
class WiringTest {

    /** An app that asks a lookup. */
    static final class App {
        final CallLookup calls;

        @Inject
        App(CallLookup calls) {
            this.calls = calls;
        }
    }

    /** Wants the app, and no more. */
    private static final class AppModule extends AbstractModule {
        @Override
        protected void configure() {
            bind(App.class).asEagerSingleton();
        }
    }

    static Stream<Module> adapters() {
        return Stream.of(new FakeModule(FakeCallLookup.of(SampleCalls.all())), new FeignModule(Settings.NONE));
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void An_adapter_brings_all_that_an_app_needs(Module adapter) {
        var wiring = Guice.createInjector(Stage.TOOL, new AppModule(), adapter);

        assertThat(wiring.getAllBindings()).isNotEmpty();
        assertThat(wiring.getExistingBinding(Key.get(OpenCallLookup.class))).isNotNull();
    }

    @Test
    void An_adapter_tells_at_the_start_which_settings_are_wrong() {
        assertThatThrownBy(() -> Guice.createInjector(new FeignModule(Settings.NONE)))
                .isInstanceOf(CreationException.class)
                .hasMessageContaining("token");
    }

    @Test
    void An_app_without_an_adapter_does_not_start() {
        assertThatThrownBy(() -> Guice.createInjector(Stage.TOOL, new AppModule()))
                .isInstanceOf(CreationException.class)
                .hasMessageContaining("No implementation for CallLookup was bound");
    }
}
