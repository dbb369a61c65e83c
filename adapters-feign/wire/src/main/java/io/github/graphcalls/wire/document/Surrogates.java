package io.github.graphcalls.wire.document;

import java.util.Locale;

/**
 * JSON may hold half of a surrogate pair as an escape, and UTF-8 cannot hold it otherwise: so it is written as an escape
 * again.
 */
final class Surrogates {

    private Surrogates() {}

    static String escapeLone(String json) {
        for (int i = 0; i < json.length(); i++) {
            if (Character.isSurrogate(json.charAt(i))) {
                if (isLone(json, i)) {
                    return escapeAll(json, i);
                }
                i++;
            }
        }
        return json;
    }

    private static String escapeAll(String json, int from) {
        StringBuilder escaped = new StringBuilder(json.length() + 16).append(json, 0, from);
        for (int i = from; i < json.length(); i++) {
            char c = json.charAt(i);
            if (!Character.isSurrogate(c)) {
                escaped.append(c);
            } else if (isLone(json, i)) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                escaped.append(c).append(json.charAt(++i));
            }
        }
        return escaped.toString();
    }

    private static boolean isLone(String json, int at) {
        return !(at + 1 < json.length() && Character.isSurrogatePair(json.charAt(at), json.charAt(at + 1)));
    }
}
