package io.github.graphcalls.fake;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.OptionalBinder;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.lookup.CallLookup;

/**
 * Binds {@link OpenCallLookup} to one fake, and {@link CallLookup} to the same as a default, which a team replaces with
 * {@code @ProvidesIntoOptional(ACTUAL)}, as with the module of another adapter.
 */
// A program that installs it requires the module of Guice itself.
@SuppressWarnings("exports")
public final class FakeModule extends AbstractModule {

    private final OpenCallLookup lookup;

    /**
     * Creates a module that opens a fake.
     *
     * @param settings the settings of {@link FakeProvider}
     * @throws io.github.graphcalls.adapter.SettingsException if a setting is unknown or invalid
     */
    public FakeModule(Settings settings) {
        lookup = new FakeProvider().open(settings);
    }

    /**
     * Creates a module that binds this fake.
     *
     * @param lookup the fake
     */
    public FakeModule(FakeCallLookup lookup) {
        this.lookup = lookup;
    }

    @Override
    protected void configure() {
        bind(OpenCallLookup.class).toInstance(lookup);
        OptionalBinder.newOptionalBinder(binder(), CallLookup.class)
                .setDefault()
                .to(OpenCallLookup.class);
    }
}
