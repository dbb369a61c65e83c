package io.github.graphcalls.examples.cli.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.examples.cli.shell.Redaction;
import java.net.URLDecoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an id without what a paste leaves around it, or the id in a URL. */
final class PastedId {

    /** White space, control and format characters, and quotation marks and brackets that no id begins or ends with. */
    private static final Pattern AROUND_AN_ID = Pattern.compile(
            "^AROUND+|AROUND+$".replace("AROUND", "[\\p{Z}\\p{Cc}\\p{Cf}\\p{Pi}\\p{Pf}\"'`{}<>\\[\\]\u201a\u201e]"));

    /** A URL or its path, {@code …calls/ID} or {@code …calls('ID')}, alone or as a request line. {@code $count} is no id. */
    private static final Pattern URL =
            Pattern.compile("(?:[A-Z]+ +)?(?:(?i:https?)://[^/?#\\s\"{}]+)?/?(?:[^/?#\\s\"{}]+/)*"
                    + "calls(?:/([^/?#\\s\"'`<>$][^/?#\\s\"'`<>]*)"
                    + "|(?:\\(|%28)(?:'|%27)([^'\"/?#\\s]+?)(?:'|%27)(?:\\)|%29))(?:[/?#,;.]\\S*)?(?: +HTTP/\\S+)?");

    private static final Pattern GUID = Pattern.compile("[0-9A-Fa-f]{8}(-?)(?:[0-9A-Fa-f]{4}\\1){3}[0-9A-Fa-f]{12}");
    private static final Pattern END_OF_ITEM = Pattern.compile("[,;.\\p{Z}\"']+$");

    private PastedId() {}

    /** Returns a string without what a paste leaves around an id. */
    static String trimmed(String text) {
        return AROUND_AN_ID.matcher(text).replaceAll("");
    }

    /** Returns whether the string is a GUID, as the ids of Graph are, with or without dashes. */
    static boolean isGuid(String text) {
        return GUID.matcher(text).matches();
    }

    /**
     * Reads an id.
     *
     * @param encoding the remedy for a text in another encoding
     * @throws IllegalArgumentException if it is none
     */
    static CallId parse(String text, String encoding) {
        Matcher url = URL.matcher(trimmed(text));
        String id = trimmed(url.matches() ? decoded(url.group(1) == null ? url.group(2) : url.group(1)) : text);
        String item = END_OF_ITEM.matcher(id).replaceAll("");
        if (isGuid(item)) {
            return CallId.of(item);
        }
        if (Redaction.isToken(id)) {
            throw new IllegalArgumentException(
                    "call id looks like a token; pass an id, such as" + " 2e1a0b00-2db4-4022-9570-243709c565ab");
        }
        if (id.indexOf('\ufffd') >= 0) {
            throw new IllegalArgumentException("call id is not UTF-8; " + encoding + ", and pass an id, such as"
                    + " 2e1a0b00-2db4-4022-9570-243709c565ab");
        }
        try {
            return CallId.of(id);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    e.getMessage()
                            .replace("pass the id as Graph sent it, without surrounding characters,", "pass an id"),
                    e);
        }
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            return segment;
        }
    }
}
