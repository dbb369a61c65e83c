package io.github.graphcalls.fake;

import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.lookup.CallLookup;

/** Binds {@link CallLookup} and {@link OpenCallLookup} to a fake in a program that uses Guice. */
public final class FakeModule extends AbstractModule {

    private final FakeCallLookup lookup;

    /**
     * Creates a module that binds a fake.
     *
     * @param lookup the fake
     */
    public FakeModule(FakeCallLookup lookup) {
        this.lookup = requireNonNull(lookup, "lookup");
    }

    @Override
    protected void configure() {
        bind(CallLookup.class).toInstance(lookup);
        bind(OpenCallLookup.class).toInstance(lookup);
    }
}
