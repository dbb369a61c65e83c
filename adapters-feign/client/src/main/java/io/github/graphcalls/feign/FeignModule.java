package io.github.graphcalls.feign;

import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Key;
import com.google.inject.Provider;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import feign.Capability;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.lookup.CallLookup;
import java.util.Set;

/**
 * Binds {@link OpenCallLookup} to one lookup that asks Graph, and {@link CallLookup} to the same as a default, which a team
 * replaces with {@code @ProvidesIntoOptional(ACTUAL)}, for example to wrap it in policies. Capabilities of Feign, such as metrics, are
 * those that other modules add to the set of {@link Capability}.
 */
public final class FeignModule extends AbstractModule {

    private final Settings settings;

    /**
     * Creates a module. The injector reads the settings when it is created, and reports their problems then.
     *
     * @param settings the settings in the table of the module's README
     */
    public FeignModule(Settings settings) {
        this.settings = requireNonNull(settings, "settings");
    }

    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), Capability.class);
        Provider<Set<Capability>> capabilities = getProvider(new Key<Set<Capability>>() {});
        bind(OpenCallLookup.class).toProvider(() -> open(capabilities.get())).asEagerSingleton();
        OptionalBinder.newOptionalBinder(binder(), CallLookup.class)
                .setDefault()
                .to(OpenCallLookup.class);
    }

    private OpenCallLookup open(Set<Capability> capabilities) {
        FeignLookupBuilder builder = FeignCallLookup.builder(settings);
        capabilities.forEach(builder::capability);
        return builder.build();
    }
}
