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
import java.util.List;
import java.util.Set;

/**
 * Binds {@link CallLookup} and {@link OpenCallLookup} to one lookup that asks Graph. Capabilities of Feign's, such as metrics,
 * are those that other modules add to the set of {@link Capability}.
 */
public final class FeignModule extends AbstractModule {

    private final Settings settings;

    /**
     * A module with these settings, which are read while the injector is made: what is wrong with them is told then.
     *
     * @param settings those in the table of the module's README
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
        return FeignCallLookup.open(settings, List.copyOf(capabilities));
    }
}
