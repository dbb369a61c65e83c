package io.github.graphcalls.feign;

import io.github.graphcalls.adapter.CallLookupProvider;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.SettingDescription;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.feign.settings.KnownSettings;
import java.util.List;

/** Opens the Feign client under the name {@code feign}. */
public final class FeignProvider implements CallLookupProvider {

    /** Creates the provider, for the service loader. */
    public FeignProvider() {}

    @Override
    public String name() {
        return "feign";
    }

    @Override
    public OpenCallLookup open(Settings settings) {
        return FeignCallLookup.open(settings);
    }

    @Override
    public List<SettingDescription> settings() {
        return KnownSettings.descriptions();
    }
}
