package io.github.graphcalls.feign;

import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.lookup.CallLookup;

/** Binds {@link CallLookup} and {@link OpenCallLookup} to one lookup that asks Graph. */
public final class FeignModule extends AbstractModule {

    private final Settings settings;

    /**
     * A module with these settings, which are read when the lookup is first needed.
     *
     * @param settings {@code base-url}, {@code token}, {@code timeout}, {@code trust-host}
     */
    public FeignModule(Settings settings) {
        this.settings = requireNonNull(settings, "settings");
    }

    @Override
    protected void configure() {
        bind(CallLookup.class).to(OpenCallLookup.class);
    }

    @Provides
    @Singleton
    OpenCallLookup lookup() {
        return FeignCallLookup.open(settings);
    }
}
