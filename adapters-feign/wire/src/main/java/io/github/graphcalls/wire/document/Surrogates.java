package io.github.graphcalls.wire.document;

import java.util.Locale;
import java.util.regex.Pattern;

/** Escapes half surrogate pairs: JSON may contain one as an escape, and UTF-8 cannot contain it otherwise. */
final class Surrogates {

    /** Matches code points, so that no pair matches. */
    private static final Pattern LONE = Pattern.compile("\\p{Cs}");

    private Surrogates() {}

    static String escapeLone(String json) {
        return LONE.matcher(json)
                .replaceAll(half -> String.format(
                        Locale.ROOT, "\\\\u%04x", (int) half.group().charAt(0)));
    }
}
