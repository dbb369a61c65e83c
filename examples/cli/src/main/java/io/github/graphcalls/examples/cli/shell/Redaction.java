package io.github.graphcalls.examples.cli.shell;

import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.examples.board.feed.Masking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes secrets from messages, since a token may stand in place of an id, a file, a name or a number: what looks like a JWT, the
 * value of a bearer header, the password of a URL or a long random string is replaced by its length, wherever it stands.
 */
public final class Redaction {

    private static final Pattern WORD_OR_NUMBER =
            Pattern.compile("[A-Za-z]{0,32}(?: [A-Za-z]{1,16}){0,3}|[+-]?[0-9.,]{1,20}[A-Za-z]{0,3}");
    private static final Pattern HOST = Pattern.compile("[a-z0-9-]{1,32}(?:\\.[a-z0-9-]{1,32}){1,6}(?::\\d{1,5})?");
    private static final Pattern URL = Pattern.compile("https?://[^@?#]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PATH =
            Pattern.compile("(?:~?/|\\.\\.?[/\\\\]|[A-Za-z]:[/\\\\]).*|[^@=~]*\\.[A-Za-z0-9]{1,5}", Pattern.DOTALL);
    private static final int MIN_SECRET_LENGTH = 8;

    private static final String BEARER =
            "((?i:\\bbearer(?:\\s|%20|[+:=])+))(?!(?i:tokens?|authentication|headers?)\\b)[^\\s\"',;|]+";
    private static final String PARAMETER =
            "(?<=(?i:[?&;](?:access_token|id_token|token|client_secret|assertion|password|key|code|sig)=))[^\\s&#\"';,]+";

    private static final Pattern TOKEN = Pattern.compile(String.join("|", BEARER, Masking.JWT));
    private static final Pattern SECRET = Pattern.compile(
            String.join("|", BEARER, Masking.JWT, Masking.USER_OF_URL, PARAMETER, Masking.ENTRA_SECRET));

    private static final int MIN_RANDOM_LENGTH = 20;
    private static final Pattern LONG = Pattern.compile("([\\w~+=.-]{" + MIN_RANDOM_LENGTH + ",})[\\w~+/=.-]*");
    private static final Pattern GUID =
            Pattern.compile("(?<![A-Za-z0-9])[0-9A-Fa-f]{8}(-?)(?:[0-9A-Fa-f]{4}\\1){3}[0-9A-Fa-f]{12}(?![A-Za-z0-9])");
    private static final Pattern CHANGE =
            Pattern.compile("(?<=[a-z])(?=[A-Z](?![a-z]))|(?<=[A-Za-z])(?=[0-9])|(?<=[0-9])(?=[A-Za-z])|[~+=]");

    private Redaction() {}

    /** {@return the string in quotation marks, or its length if it may be a secret} */
    public static String quoted(String text) {
        return WORD_OR_NUMBER.matcher(text).matches() ? "\"" + text + "\"" : length(text);
    }

    /** {@return the text, in which each secret is replaced by its length} */
    public static String withoutSecrets(String text) {
        String known = SECRET.matcher(text).replaceAll(found -> {
            String before = found.group(1) == null ? "" : found.group(1);
            return before + length(found.group().substring(before.length()));
        });
        return LONG.matcher(known)
                .replaceAll(found ->
                        Matcher.quoteReplacement(isRandom(found.group(1)) ? length(found.group()) : found.group()));
    }

    /** {@return whether the text holds a JWT or a bearer header} */
    public static boolean isToken(String text) {
        return TOKEN.matcher(text).find();
    }

    /** In words, names and times, fewer of the letters and digits are followed by one of another kind than in a random string. */
    private static boolean isRandom(String text) {
        String rest = GUID.matcher(text).replaceAll("");
        return rest.length() >= MIN_RANDOM_LENGTH
                && CHANGE.matcher(rest).results().count() * 6 >= rest.length();
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
