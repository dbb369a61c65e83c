package io.github.graphcalls.examples.cli.adapter;

import io.github.graphcalls.adapter.SettingsException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the arguments of --setting. */
final class SettingArguments {

    private static final Pattern SETTING_NAME = Pattern.compile("[a-z][a-z0-9]{0,15}(?:-[a-z0-9]{1,15}){0,5}");

    private SettingArguments() {}

    /** Returns the arguments of --setting by name. An error contains no value, nor a name that may be a value. */
    static Map<String, String> byName(List<String> arguments, Map<String, String> secrets) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (String other : arguments) {
            String[] parts = other.split("=", 2);
            if (parts.length < 2 || parts[1].isEmpty()) {
                throw notNameAndValue("has no " + (parts.length < 2 ? "=" : "value"));
            }
            if (!SETTING_NAME.matcher(parts[0]).matches()) {
                throw notNameAndValue(
                        parts[0].isBlank()
                                ? "has no name"
                                : "has a name that is not lower-case words joined by dashes");
            }
            if (secrets.containsKey(parts[0])) {
                throw new SettingsException("--setting " + parts[0]
                        + ": is a secret, and other users can read arguments; put it into "
                        + secrets.get(parts[0]));
            }
            if (AdapterOptions.SETTINGS_WITH_OPTION.contains(parts[0])) {
                throw new SettingsException("--setting " + parts[0] + ": give it as --" + parts[0]);
            }
            byName.put(parts[0], parts[1]);
        }
        return byName;
    }

    private static SettingsException notNameAndValue(String problem) {
        return new SettingsException("--setting: " + problem + "; give it as NAME=VALUE, such as tenant=contoso.com");
    }
}
