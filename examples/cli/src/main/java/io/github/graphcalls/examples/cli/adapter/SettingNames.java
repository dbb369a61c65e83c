package io.github.graphcalls.examples.cli.adapter;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces names of settings in an adapter's message by the options and variables of the command line. */
final class SettingNames {

    private SettingNames() {}

    static String replaceIn(String message, Collection<String> names, Set<String> options) {
        String replaced = message;
        for (String name : names) {
            String word = Pattern.quote(name);
            // A name of one word is often a word of the message, too: it is a name where it is a place or a remedy.
            Pattern place = Pattern.compile(
                    name.contains("-")
                            ? "(?<![\\w./\"-])" + word + "(?![\\w./\"-])"
                            : "(?:^|(?<=; )|(?<= and )|(?<=as )|(?<=mean ))" + word + "(?=: | and |\\?|$)");
            replaced = place.matcher(replaced).replaceAll(Matcher.quoteReplacement(option(name, options)));
        }
        return replaced;
    }

    private static String option(String name, Set<String> options) {
        if (name.equals("token")) {
            return "--token-file or " + AdapterOptions.TOKEN;
        }
        return AdapterOptions.secretVariable(name)
                .orElseGet(() -> (options.contains(name) ? "--" : "--setting ") + name);
    }
}
