package io.github.graphcalls.emulator.fault;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.OneLine;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule: which requests are harmed, how, and how often. Immutable.
 *
 * @param effect what goes wrong
 * @param path the paths that are harmed, percent-encoded (a dollar either way), where {@code *} stands for any text;
 *     without the query
 * @param times how many requests are harmed, at least 1; {@link #FOR_EVER} for all
 * @param value what the effect says about it, or empty for its default
 */
public record WireFault(WireEffect effect, String path, int times, Optional<String> value) {

    /** As often as the path is asked. */
    public static final int FOR_EVER = Integer.MAX_VALUE;

    private static final Pattern VISIBLE = Pattern.compile("[ -~]{0,2000}");

    public WireFault {
        requireNonNull(effect, "effect");
        requireNonNull(path, "path");
        if (!path.matches("[/*][^?]*")) {
            throw new IllegalArgumentException(
                    "path: expected one that begins with / or *, without a query, found \"" + OneLine.of(path) + "\"");
        }
        if (times < 1) {
            throw new IllegalArgumentException("times: expected at least 1, found " + times);
        }
        value.ifPresent(text -> check(effect, text));
    }

    /**
     * Harms every request to Graph.
     *
     * @param effect what goes wrong
     * @return the rule
     */
    public static WireFault of(WireEffect effect) {
        return new WireFault(effect, "/v1.0/*", FOR_EVER, Optional.empty());
    }

    /**
     * The same for other paths.
     *
     * @param pattern the paths, where {@code *} stands for any text, such as {@code /v1.0/communications/calls/*}
     * @return the rule
     * @throws IllegalArgumentException if it is that of no request: it begins with neither, or has a query
     */
    public WireFault on(String pattern) {
        return new WireFault(effect, pattern, times, value);
    }

    /**
     * The same for the next requests only.
     *
     * @param requests how many
     * @return the rule
     * @throws IllegalArgumentException if it is less than 1
     */
    public WireFault times(int requests) {
        return new WireFault(effect, path, requests, value);
    }

    /**
     * The same with what the effect says about its value.
     *
     * @param text visible ASCII: a {@code Retry-After} of any kind, a content type, a URL, a number of milliseconds
     * @return the rule
     * @throws IllegalArgumentException if it is not such a text
     */
    public WireFault with(String text) {
        return new WireFault(effect, path, times, Optional.of(text));
    }

    private static void check(WireEffect effect, String text) {
        if (!VISIBLE.matcher(text).matches()) {
            throw new IllegalArgumentException("value: expected at most 2000 characters of visible ASCII");
        }
        if (effect == WireEffect.SLOW_BYTES && !text.matches("\\d{1,6}")) {
            throw new IllegalArgumentException("value: expected milliseconds, found \"" + text + "\"");
        }
    }

    /** Some clients percent-encode the dollar of {@code $batch}. */
    static String comparable(String path) {
        return path.replace("%24", "$");
    }

    Pattern pattern() {
        return Pattern.compile(
                Stream.of(comparable(path).split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }
}
