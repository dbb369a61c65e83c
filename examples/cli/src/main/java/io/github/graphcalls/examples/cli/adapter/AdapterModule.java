package io.github.graphcalls.examples.cli.adapter;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.github.graphcalls.adapter.CallLookupProvider;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.examples.cli.shell.Redaction;
import io.github.graphcalls.lookup.CallLookup;
import java.time.InstantSource;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Binds {@link CallLookup} to the configured adapter. No other class knows which adapter it is. */
final class AdapterModule extends AbstractModule {

    /** Matches names that cannot be a token given in place of a name. */
    private static final Pattern ADAPTER_NAME = Pattern.compile("[A-Za-z]{1,16}(?:-[a-z]{1,16}){0,2}");

    private final String name;
    private final Settings settings;
    private final OptionalInt batchSize;
    private final InstantSource clock;

    AdapterModule(String name, Settings settings, OptionalInt batchSize, InstantSource clock) {
        this.name = name;
        this.settings = settings;
        this.batchSize = batchSize;
        this.clock = clock;
    }

    @Override
    protected void configure() {
        bind(CallLookup.class).to(OpenCallLookup.class);
    }

    /** Opens the adapter. The command closes it, since Guice closes nothing. */
    @Provides
    @Singleton
    OpenCallLookup adapter() {
        Set<String> names = new TreeSet<>(settings.names());
        try {
            if (AdapterOptions.isFake(name) && settings.names().isEmpty() && batchSize.isEmpty()) {
                return SampleCallsToday.open(clock);
            }
            CallLookupProvider provider = named();
            provider.settings().forEach(setting -> names.add(setting.name()));
            return provider.open(inBatches(provider, withoutRetries(provider)));
        } catch (SettingsException e) {
            String problem = SettingNames.replaceIn(
                    Redaction.of(e.getMessage(), settings), names, AdapterOptions.SETTINGS_WITH_OPTION);
            throw new SettingsException(
                    ADAPTER_NAME.matcher(name).matches() ? problem : Redaction.without(name, problem));
        }
    }

    private CallLookupProvider named() {
        try {
            return CallLookupProvider.named(name);
        } catch (SettingsException e) {
            throw new SettingsException("--adapter: " + e.getMessage());
        }
    }

    /** The command retries by itself, so that it can report each wait. */
    private Settings withoutRetries(CallLookupProvider provider) {
        return knows(provider, "retry-attempts") ? settings.with("retry-attempts", "1") : settings;
    }

    private Settings inBatches(CallLookupProvider provider, Settings others) {
        if (batchSize.isEmpty()) {
            return others;
        }
        if (!knows(provider, "batch-size")) {
            throw new SettingsException("--batch-size: this adapter sends no batches; leave the option out");
        }
        return others.with("batch-size", String.valueOf(batchSize.getAsInt()));
    }

    private static boolean knows(CallLookupProvider provider, String setting) {
        return provider.settings().stream().anyMatch(each -> each.name().equals(setting));
    }
}
