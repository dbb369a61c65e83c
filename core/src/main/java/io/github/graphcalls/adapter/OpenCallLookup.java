package io.github.graphcalls.adapter;

import io.github.graphcalls.lookup.CallLookup;
import java.util.stream.Collectors;

/** A lookup that holds resources until it is closed. */
public interface OpenCallLookup extends CallLookup, AutoCloseable {

    /**
     * Opens the adapter that the setting {@code adapter} names, such as {@code fake} or {@code feign}, with the other settings.
     *
     * @param settings the settings, such as {@link Settings#fromEnvironment(String)}
     * @return a lookup, which the caller closes
     * @throws SettingsException if {@code adapter} is missing or unknown, or another setting is missing or invalid
     */
    static OpenCallLookup open(Settings settings) {
        String name = settings.text("adapter")
                .orElseThrow(() -> new SettingsException("adapter: there is none; expected one of "
                        + CallLookupProvider.all().stream()
                                .map(CallLookupProvider::name)
                                .collect(Collectors.joining(", "))));
        return CallLookupProvider.named(name).open(settings.without("adapter"));
    }

    /**
     * Closes connections and ends threads. Running lookups end soon; later ones throw {@link IllegalStateException}. Closing
     * again has no effect.
     */
    @Override
    void close();
}
