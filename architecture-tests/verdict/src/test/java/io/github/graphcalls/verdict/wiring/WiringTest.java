package io.github.graphcalls.verdict.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.AbstractModule;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Inject;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.Stage;
import com.google.inject.multibindings.ProvidesIntoOptional;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.fake.FakeModule;
import io.github.graphcalls.feign.FeignModule;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.policy.RetryPolicy;
import io.github.graphcalls.lookup.policy.RetryingLookup;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The modules of the adapters are interchangeable, and Guice reports at the start what is missing. */
class WiringTest {

    /** An app that looks up calls. */
    static final class App {
        final CallLookup calls;

        @Inject
        App(CallLookup calls) {
            this.calls = calls;
        }
    }

    /** Binds the app and nothing else. */
    private static final class AppModule extends AbstractModule {
        @Override
        protected void configure() {
            bind(App.class).asEagerSingleton();
        }
    }

    static Stream<Module> adapters() {
        return Stream.of(new FakeModule(Settings.NONE), new FeignModule(Settings.NONE));
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void the_module_of_an_adapter_binds_all_that_an_app_needs(Module adapter) {
        var wiring = Guice.createInjector(Stage.TOOL, new AppModule(), adapter);

        assertThat(wiring.getAllBindings()).isNotEmpty();
        assertThat(wiring.getExistingBinding(Key.get(OpenCallLookup.class))).isNotNull();
    }

    /** A team's policies around the adapter: the right form. */
    private static final class RetryingModule extends AbstractModule {
        @ProvidesIntoOptional(ProvidesIntoOptional.Type.ACTUAL)
        @Singleton
        CallLookup lookup(OpenCallLookup adapter) {
            return RetryingLookup.of(adapter, RetryPolicy.DEFAULT);
        }
    }

    /** The wrong form, which binds the port a second time. */
    private static final class SecondBinding extends AbstractModule {
        @Provides
        CallLookup lookup(OpenCallLookup adapter) {
            return adapter;
        }
    }

    static Stream<Module> configured() {
        return Stream.of(
                new FakeModule(Settings.NONE), new FeignModule(Settings.NONE.with("token", Secret.of("a-token"))));
    }

    @ParameterizedTest
    @MethodSource("configured")
    void the_port_is_the_adapter_until_a_team_wraps_it(Module adapter) {
        Injector plain = Guice.createInjector(adapter);
        Injector wrapped = Guice.createInjector(adapter, new RetryingModule());
        try (OpenCallLookup first = plain.getInstance(OpenCallLookup.class);
                OpenCallLookup second = wrapped.getInstance(OpenCallLookup.class)) {
            assertThat(plain.getInstance(CallLookup.class)).isSameAs(first);
            assertThat(wrapped.getInstance(CallLookup.class)).isInstanceOf(RetryingLookup.class);
            assertThat(wrapped.getInstance(CallLookup.class).toString()).contains(second.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void a_second_plain_binding_of_the_port_is_refused(Module adapter) {
        assertThatThrownBy(() -> Guice.createInjector(Stage.TOOL, adapter, new SecondBinding()))
                .isInstanceOf(CreationException.class)
                .hasMessageContaining("CallLookup was bound multiple times");
    }

    @Test
    void a_setting_that_the_fake_does_not_know_is_refused() {
        Settings misspelt = Settings.NONE.with("sead", "7");

        assertThatThrownBy(() -> new FakeModule(misspelt))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("seed");
    }

    @Test
    void a_wrong_setting_is_reported_when_the_injector_is_created() {
        assertThatThrownBy(() -> Guice.createInjector(new FeignModule(Settings.NONE)))
                .isInstanceOf(CreationException.class)
                .hasMessageContaining("token");
    }

    @Test
    void an_app_without_an_adapter_does_not_start() {
        assertThatThrownBy(() -> Guice.createInjector(Stage.TOOL, new AppModule()))
                .isInstanceOf(CreationException.class)
                .hasMessageContaining("No implementation for CallLookup was bound");
    }
}
