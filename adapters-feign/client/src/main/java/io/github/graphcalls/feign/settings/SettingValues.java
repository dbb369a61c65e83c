package io.github.graphcalls.feign.settings;

import io.github.graphcalls.adapter.Settings;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the values of settings, or the problems of those that are refused. Not safe for use by several threads. */
public final class SettingValues {

    private final Map<Setting<?>, Validation<String, ?>> values = new IdentityHashMap<>();

    private Optional<String> unknown = Optional.empty();

    /** No values yet. */
    public SettingValues() {}

    /**
     * Reads all settings of the table.
     *
     * @param settings the settings of a program
     * @return the values
     */
    public static SettingValues read(Settings settings) {
        SettingValues read = new SettingValues();
        KnownSettings.ALL.forEach(each -> read.values.put(each, each.read(settings)));
        read.unknown = KnownSettings.problem(settings);
        return read;
    }

    SettingValues copy() {
        SettingValues copy = new SettingValues();
        copy.values.putAll(values);
        return copy;
    }

    /** The problems of names that are in no table, and of values that are refused. */
    List<String> problems() {
        List<String> problems = new ArrayList<>(unknown.stream().toList());
        for (Setting<?> setting : KnownSettings.ALL) {
            addProblem(get(setting), problems);
        }
        return problems;
    }

    static void addProblem(Validation<String, ?> result, List<String> problems) {
        if (result.isInvalid()) {
            problems.add(result.getError());
        }
    }

    /**
     * Sets a value, which is checked with all others later.
     *
     * @param setting the setting
     * @param value its value
     * @param <T> the type of the value
     */
    public <T> void put(Setting<T> setting, T value) {
        values.put(setting, setting.checked(value));
    }

    // The map holds for each setting what the setting itself made.
    @SuppressWarnings("unchecked")
    <T> Validation<String, T> get(Setting<T> setting) {
        Validation<String, ?> value = values.get(setting);
        return value == null ? Validation.valid(setting.defaultValue()) : (Validation<String, T>) value;
    }

    /** The value, or the default when the value is refused, for checks of other settings that depend on it. */
    <T> T valueOf(Setting<T> setting) {
        return get(setting).getOrElse(setting.defaultValue());
    }
}
