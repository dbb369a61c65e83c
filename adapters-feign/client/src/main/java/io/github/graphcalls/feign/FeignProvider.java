package io.github.graphcalls.feign;

import io.github.graphcalls.adapter.CallLookupProvider;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.Settings;

/** Finds the lookup that asks Graph by the name {@code feign}. */
public final class FeignProvider implements CallLookupProvider {

    /** The provider, made by the service loader. */
    public FeignProvider() {}

    @Override
    public String name() {
        return "feign";
    }

    @Override
    public OpenCallLookup open(Settings settings) {
        return FeignCallLookup.open(settings);
    }
}
