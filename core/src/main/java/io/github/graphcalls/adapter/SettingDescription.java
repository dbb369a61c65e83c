package io.github.graphcalls.adapter;

import io.github.graphcalls.call.value.RecordComponents;

/**
 * Describes a setting of an adapter, so that a program can list it, read it from its environment, and print its help without a
 * list of its own. Immutable.
 *
 * @param name the name in lower case, words joined by dashes
 * @param kind the kind of the value
 * @param isSecret whether the value is a secret, which is passed as {@link io.github.graphcalls.call.value.Secret}
 * @param meaning the effect of the setting, in one sentence
 * @param ifAbsent what applies without the setting; empty when nothing does
 */
public record SettingDescription(String name, Kind kind, boolean isSecret, String meaning, String ifAbsent) {

    /** The kind of a value. */
    public enum Kind {
        /** Any text. */
        TEXT,
        /** A number. */
        NUMBER,
        /** A duration such as {@code 30s}, read by {@link io.github.graphcalls.time.Durations}. */
        DURATION,
        /** {@code true} or {@code false}. */
        FLAG,
        /** The name of a file that exists. */
        FILE
    }

    /** Checks that nothing is null. */
    public SettingDescription {
        RecordComponents.requireNonNull(SettingDescription.class, name, kind, isSecret, meaning, ifAbsent);
    }
}
