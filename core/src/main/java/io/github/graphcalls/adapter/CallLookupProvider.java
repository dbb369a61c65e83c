package io.github.graphcalls.adapter;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Opens an adapter that configuration chooses by name. An adapter implements this interface with a public constructor without
 * parameters, and lists the class in {@code META-INF/services/io.github.graphcalls.adapter.CallLookupProvider} or in its
 * {@code module-info}.
 */
public interface CallLookupProvider {

    /**
     * Returns the name by which configuration chooses the adapter.
     *
     * @return a short word in lower case, such as {@code fake}: ASCII letters and digits, joined by single dashes, dots or
     *     underscores; the same at each call
     */
    String name();

    /**
     * Opens the adapter.
     *
     * @param settings the settings of the program; an adapter refuses those that it does not know, by
     *     {@link Settings#requireKnown}
     * @return a lookup, which the caller closes
     * @throws SettingsException if settings are missing or invalid, naming all of them at once
     */
    OpenCallLookup open(Settings settings);

    /**
     * Returns the settings that {@link #open} reads, for help texts and for programs that read settings from their environment.
     *
     * @return the settings in the order in which help lists them; by default none, although the adapter may read some
     */
    default List<SettingDescription> settings() {
        return List.of();
    }

    /**
     * Returns the adapter with a name, among those that the context class loader of the thread finds and those that the class
     * loader of this library finds. Another adapter that cannot be loaded, or whose name is invalid, is ignored.
     *
     * @param name the name
     * @return the adapter
     * @throws SettingsException if no adapter, or more than one, has this name. The message lists the available names, suggests
     *     the nearest, and contains the reason for each adapter that could not be loaded (at most three); the cause is the
     *     error of the first of these, and the suppressed exceptions are those of the others
     */
    static CallLookupProvider named(String name) {
        requireNonNull(name, "name");
        return InstalledAdapters.find().named(name);
    }

    /**
     * Returns all adapters that can be loaded and have a valid name.
     *
     * @return the adapters, first those of the context class loader of the thread
     */
    static List<CallLookupProvider> all() {
        return InstalledAdapters.find().all();
    }
}
