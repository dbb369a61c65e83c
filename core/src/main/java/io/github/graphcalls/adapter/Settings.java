package io.github.graphcalls.adapter;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.call.value.Secret;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The settings of an adapter: texts by name, such as {@code base-url}, and secrets by name, such as {@code token}. Prints the
 * names alone. Immutable.
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
     * Returns these settings with one more, or with another value of one.
     *
     * @param name the name in lower case, words joined by dashes
     * @param value the value
     * @return the settings
     */
    public Settings with(String name, String value) {
        return new Settings(plus(texts, name, value), secrets);
    }

    /**
     * Returns these settings with one more secret, or with another value of one.
     *
     * @param name the name in lower case, words joined by dashes
     * @param value the secret
     * @return the settings
     */
    public Settings with(String name, Secret value) {
        return new Settings(texts, plus(secrets, name, value));
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
            boolean misplacedText = texts.containsKey(name) && !knownTexts.contains(name);
            boolean misplacedSecret = secrets.containsKey(name) && !knownSecrets.contains(name);
            if (!known.contains(name)) {
                problems.add(OneLine.of(name) + ": unknown setting"
                        + ClosestName.to(name, known)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse(known.isEmpty() ? "; none is known" : "; known: " + String.join(", ", known)));
            } else if (misplacedText) {
                problems.add(name + ": expected a Secret, found a String; pass Secret.of(...)");
            } else if (misplacedSecret) {
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

    /** The names alone: a text may contain a secret by mistake. */
    @Override
    public String toString() {
        return "Settings" + names();
    }
}
