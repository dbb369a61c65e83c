package io.github.graphcalls.adapter;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.call.value.Secret;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The settings of an adapter: texts by name, such as {@code base-url}, and secrets by name, such as {@code token}. Settings from a
 * map or the environment may be either. Prints the names alone. Immutable.
 */
public final class Settings {

    /** No settings. */
    public static final Settings NONE = new Settings(Map.of(), Map.of());

    private final Map<String, String> texts;
    private final Map<String, Secret> secrets;

    private Settings(Map<String, String> texts, Map<String, Secret> secrets) {
        this.texts = texts;
        this.secrets = secrets;
    }

    /**
     * Returns the settings of a map, such as a file of properties. Each may be read as a text or as a secret.
     *
     * @param values the values by names in lower case, words joined by dashes
     * @return the settings
     */
    public static Settings of(Map<String, String> values) {
        Map<String, Secret> secrets = new HashMap<>();
        values.forEach((name, value) -> secrets.put(name, Secret.of(value)));
        return new Settings(Map.copyOf(values), Map.copyOf(secrets));
    }

    /**
     * Returns the settings in the environment of the process: with the prefix {@code GRAPH_CALLS_} the variable
     * {@code GRAPH_CALLS_BASE_URL} is {@code base-url}. Each may be read as a text or as a secret.
     *
     * @param prefix the prefix of the variables
     * @return the settings, without variables that are empty
     */
    public static Settings fromEnvironment(String prefix) {
        return fromEnvironment(prefix, System.getenv());
    }

    /**
     * Returns the settings in an environment, for tests.
     *
     * @param prefix the prefix of the variables
     * @param environment the values by the names of the variables
     * @return the settings, without variables that are empty
     */
    public static Settings fromEnvironment(String prefix, Map<String, String> environment) {
        Map<String, String> values = new HashMap<>();
        environment.forEach((variable, value) -> {
            if (variable.startsWith(prefix) && variable.length() > prefix.length() && !value.isEmpty()) {
                String name = variable.substring(prefix.length());
                values.put(name.toLowerCase(Locale.ROOT).replace('_', '-'), value);
            }
        });
        return of(values);
    }

    /**
     * Returns these settings with one more, or with another value of one.
     *
     * @param name the name in lower case, words joined by dashes
     * @param value the value
     * @return the settings
     */
    public Settings with(String name, String value) {
        return new Settings(plus(texts, name, value), minus(secrets, name));
    }

    /**
     * Returns these settings with one more secret, or with another value of one.
     *
     * @param name the name in lower case, words joined by dashes
     * @param value the secret
     * @return the settings
     */
    public Settings with(String name, Secret value) {
        return new Settings(minus(texts, name), plus(secrets, name, value));
    }

    /**
     * Returns these settings without one.
     *
     * @param name the name, which need not be set
     * @return the settings
     */
    public Settings without(String name) {
        return new Settings(minus(texts, name), minus(secrets, name));
    }

    /**
     * Returns the text of a name.
     *
     * @param name the name
     * @return the text, or empty when it is not set
     */
    public Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    /**
     * Returns the secret of a name.
     *
     * @param name the name
     * @return the secret, or empty when it is not set
     */
    public Optional<Secret> secret(String name) {
        return Optional.ofNullable(secrets.get(name));
    }

    /**
     * Returns the names of all settings.
     *
     * @return the names of all texts and secrets, in order
     */
    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(texts.keySet());
        names.addAll(secrets.keySet());
        return Collections.unmodifiableSortedSet(names);
    }

    /**
     * Refuses settings that an adapter does not know, and those of the wrong kind. Without this check a misspelt
     * {@code base-url} is ignored, and the token is sent to the default host.
     *
     * @param knownTexts the names of the settings that are read by {@link #text}
     * @param knownSecrets the names of the settings that are read by {@link #secret}
     * @return these settings
     * @throws SettingsException if a name is unknown, or has a value of the other kind. The message names all of them, with the
     *     nearest known name of each, and contains no value
     */
    public Settings requireKnown(Set<String> knownTexts, Set<String> knownSecrets) {
        SortedSet<String> known = new TreeSet<>(knownTexts);
        known.addAll(knownSecrets);
        List<String> problems = new ArrayList<>();
        for (String name : names()) {
            boolean isText = texts.containsKey(name);
            boolean isSecret = secrets.containsKey(name);
            if (!known.contains(name)) {
                problems.add(OneLine.of(name) + ": unknown setting"
                        + ClosestName.to(name, known)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse(known.isEmpty() ? "; none is known" : "; known: " + String.join(", ", known)));
            } else if (!isSecret && !knownTexts.contains(name)) {
                problems.add(name + ": expected a Secret, found a String; pass Secret.of(...)");
            } else if (!isText && !knownSecrets.contains(name)) {
                problems.add(name + ": expected a String, found a Secret; pass the String");
            }
        }
        if (!problems.isEmpty()) {
            throw new SettingsException(String.join("; ", problems));
        }
        return this;
    }

    private static <V> Map<String, V> plus(Map<String, V> map, String name, V value) {
        Map<String, V> copy = new HashMap<>(map);
        copy.put(requireNonNull(name, "name"), requireNonNull(value, name));
        return Map.copyOf(copy);
    }

    private static <V> Map<String, V> minus(Map<String, V> map, String name) {
        Map<String, V> copy = new HashMap<>(map);
        copy.remove(name);
        return Map.copyOf(copy);
    }

    /** The names alone: a text may contain a secret by mistake. */
    @Override
    public String toString() {
        return "Settings" + names();
    }
}
