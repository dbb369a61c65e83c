package io.github.graphcalls.adapter;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * How an adapter is found by name, so that a program names it in its configuration and nowhere else. An adapter implements
 * this with a public constructor without parameters and lists the class in
 * {@code META-INF/services/io.github.graphcalls.adapter.CallLookupProvider}, or in its {@code module-info}.
 */
public interface CallLookupProvider {

    /**
     * The name by which configuration chooses the adapter.
     *
     * @return a short word in lower case, such as {@code fake}
     */
    String name();

    /**
     * Opens the adapter.
     *
     * @param settings what the program was configured with; an adapter reads the settings it knows, and may refuse others
     * @return a lookup to be closed by whoever opened it
     * @throws SettingsException if settings are missing or wrong, naming all of them at once
     */
    OpenCallLookup open(Settings settings);

    /**
     * The adapter of a name, among those on the class path or module path of the calling thread's context.
     *
     * @param name the name
     * @return the adapter
     * @throws SettingsException if there is none of this name or more than one, listing what is there; or if one that is
     *     listed cannot be made
     */
    static CallLookupProvider named(String name) {
        requireNonNull(name, "name");
        List<CallLookupProvider> all = all();
        List<CallLookupProvider> matching =
                all.stream().filter(provider -> provider.name().equals(name)).toList();
        if (matching.size() == 1) {
            return matching.get(0);
        }
        if (matching.isEmpty()) {
            List<String> names =
                    all.stream().map(CallLookupProvider::name).sorted().toList();
            throw new SettingsException("there is no adapter \"" + name + "\"; "
                    + (names.isEmpty() ? "none is on the class path" : "there is " + String.join(", ", names)));
        }
        List<String> classes = matching.stream()
                .map(each -> each.getClass().getName())
                .sorted()
                .toList();
        throw new SettingsException("several adapters are named \"" + name + "\": " + String.join(", ", classes)
                + "; leave one of them off the class path");
    }

    /**
     * All adapters that are there.
     *
     * @return the adapters in the order in which they are found
     * @throws SettingsException if one is listed and cannot be made, naming it
     */
    static List<CallLookupProvider> all() {
        try {
            return ServiceLoader.load(CallLookupProvider.class).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();
        } catch (ServiceConfigurationError e) {
            throw new SettingsException("an adapter on the class path cannot be made: " + e.getMessage()
                    + "; mend its jar, or leave it off");
        }
    }
}
