package io.github.graphcalls.fake;

import io.github.graphcalls.adapter.CallLookupProvider;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.Settings;

/** Finds the fake by the name {@code fake}: a world of the {@link SampleCalls}, which needs no setting and reads none. */
public final class FakeProvider implements CallLookupProvider {

    /** The provider, made by the service loader. */
    public FakeProvider() {}

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public OpenCallLookup open(Settings settings) {
        return FakeCallLookup.of(SampleCalls.all());
    }
}
