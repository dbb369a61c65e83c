package io.github.graphcalls.emulator;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.github.graphcalls.lookup.CallLookup;

/** Provides one running {@link GraphEmulator} in front of the {@link CallLookup} that is bound elsewhere. */
public final class EmulatorModule extends AbstractModule {

    /** A module that takes a free port. */
    public EmulatorModule() {}

    @Override
    protected void configure() {
        requireBinding(CallLookup.class);
    }

    @Provides
    @Singleton
    GraphEmulator emulator(CallLookup lookup) {
        return GraphEmulator.start(lookup);
    }
}
