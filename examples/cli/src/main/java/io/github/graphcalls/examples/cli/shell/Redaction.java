package io.github.graphcalls.examples.cli.shell;

import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.call.value.Secret;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Removes possible secrets from error messages, since a token may stand in place of a file, a name or a number. Words, numbers,
 * host names, URLs and paths are quoted; any other value is replaced by its length.
 */
public final class Redaction {

    private static final Pattern WORD_OR_NUMBER =
            Pattern.compile("[A-Za-z]{0,32}(?: [A-Za-z]{1,16}){0,3}|[+-]?[0-9.,]{1,20}[A-Za-z]{0,3}");
    private static final Pattern HOST = Pattern.compile("[a-z0-9-]{1,32}(?:\\.[a-z0-9-]{1,32}){1,6}(?::\\d{1,5})?");
    private static final Pattern URL = Pattern.compile("https?://[^@?#]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PATH =
            Pattern.compile("(?:~?/|\\.\\.?[/\\\\]|[A-Za-z]:[/\\\\]).*|[^@=~]*\\.[A-Za-z0-9]{1,5}", Pattern.DOTALL);
    private static final int MIN_SECRET_LENGTH = 8;

    private Redaction() {}

    /** {@return the string in quotation marks, or its length if it may be a secret} */
    public static String quoted(String text) {
        return WORD_OR_NUMBER.matcher(text).matches() ? "\"" + text + "\"" : length(text);
    }

    /** {@return the name of a file, or its length if it may be a secret} */
    public static String path(String text) {
        return PATH.matcher(text).matches() ? text : length(text);
    }

    /** {@return an adapter's message about its settings without secrets and without values that may be secrets} */
    public static String of(String message, Settings settings) {
        List<String> hidden = new ArrayList<>();
        for (String name : settings.names()) {
            settings.secret(name)
                    .map(Secret::reveal)
                    .filter(secret -> secret.length() >= MIN_SECRET_LENGTH)
                    .ifPresent(hidden::add);
            settings.text(name).filter(text -> mayBeSecret(name, text)).ifPresent(hidden::add);
        }
        hidden.sort(Comparator.comparingInt(String::length).reversed());
        String redacted = message;
        for (String text : hidden) {
            redacted = without(text, redacted);
        }
        return redacted;
    }

    /**
     * Replaces a string in a message by its length, both as it is and as escaped for a terminal. Within a longer word it stays,
     * since a short string is often a part of other words.
     */
    public static String without(String text, String message) {
        if (text.isBlank()) {
            return message;
        }
        String either = Pattern.quote(text) + "|" + Pattern.quote(OneLine.of(text));
        return message.replaceAll("(?<![A-Za-z0-9-])(?:" + either + ")(?![A-Za-z0-9-])", length(text));
    }

    private static boolean mayBeSecret(String setting, String text) {
        boolean harmless = setting.endsWith("-file")
                ? PATH.matcher(text).matches()
                : WORD_OR_NUMBER.matcher(text).matches()
                        || HOST.matcher(text).matches()
                        || URL.matcher(text).matches();
        return !harmless;
    }

    private static String length(String text) {
        int characters = text.codePointCount(0, text.length());
        return "(a string of " + characters + (characters == 1 ? " character)" : " characters)");
    }
}
