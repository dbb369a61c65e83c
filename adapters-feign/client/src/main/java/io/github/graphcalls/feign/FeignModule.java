package io.github.graphcalls.feign;

import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import feign.Capability;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.lookup.CallLookup;
import java.util.Set;

/**
 * Binds {@link CallLookup} and {@link OpenCallLookup} to one lookup that asks Graph. Capabilities of Feign's, such as metrics,
 * are those that other modules add to the set of {@link Capability}.
 */
public final class FeignModule extends AbstractModule {

    private final Settings settings;

    /**
     * A module with settings. The injector reads them when it is created, and reports their problems then.
     *
     * @param settings the settings in the table of the module's README
     */
    public FeignModule(Settings settings) {
        this.settings = requireNonNull(settings, "settings");
    }

    @Override
    protected void configure() {
        bind(CallLookup.class).to(OpenCallLookup.class).asEagerSingleton();
        Multibinder.newSetBinder(binder(), Capability.class);
    }

    @Provides
    @Singleton
    OpenCallLookup lookup(Set<Capability> capabilities) {
        FeignLookupBuilder builder = FeignCallLookup.builder(settings);
        capabilities.forEach(builder::capability);
        return builder.build();
    }
}
