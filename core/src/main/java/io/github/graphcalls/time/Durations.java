package io.github.graphcalls.time;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Reads durations in the one form that settings, arguments and scenarios share. */
public final class Durations {

    private Durations() {}

    /**
     * Reads a duration: {@code 500ms}, {@code 30s}, {@code 1m30s}, {@code 2h}, a number of seconds, or ISO 8601 such as
     * {@code PT30S}, in any case.
     *
     * @param text the text; white space around it is ignored
     * @return the duration, possibly negative
     * @throws DateTimeParseException if the text is no duration
     */
    public static Duration parse(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        if (upper.matches("[0-9]{1,15}MS")) {
            return Duration.ofMillis(Long.parseLong(upper.substring(0, upper.length() - 2)));
        }
        return Duration.parse(upper.matches("[-+]?P.*") ? upper : "PT" + upper.replaceAll("([0-9])$", "$1S"));
    }
}
