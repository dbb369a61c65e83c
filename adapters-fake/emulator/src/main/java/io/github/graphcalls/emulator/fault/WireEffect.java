package io.github.graphcalls.emulator.fault;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What goes wrong on the wire. Each has a name for the control API, {@code RESET_BEFORE} is {@code resetBefore}. */
public enum WireEffect {
    /** The connection is reset before the answer. */
    RESET_BEFORE,
    /** The connection is reset in the middle of the answer. */
    RESET_DURING,
    /** The connection is reset when the whole answer was sent. */
    RESET_AFTER,
    /** The connection is closed in the middle of the body. */
    TRUNCATE,
    /** The body comes in chunks, the size of the first of which is no number. */
    MALFORMED_CHUNKING,
    /** One byte at a time; the value says how many milliseconds lie before each, 20 by default. */
    SLOW_BYTES,
    /** {@code Content-Length} tells more than is sent before the connection is closed. */
    CONTENT_LENGTH_TOO_LONG,
    /** {@code Content-Length} tells less than is sent. */
    CONTENT_LENGTH_TOO_SHORT,
    /** The answer says it is something else; the value says what, {@code text/plain} by default. */
    WRONG_CONTENT_TYPE,
    /** A gateway answers instead, with 502 and a page for people. */
    GATEWAY_HTML,
    /** 429 with a {@code Retry-After} of exactly the value, {@code 1} by default. */
    THROTTLED,
    /** 503 with a {@code Retry-After} of exactly the value, {@code 1} by default. */
    UNAVAILABLE,
    /** The answer is compressed, asked or not. */
    GZIP,
    /** 302 to the value, another path on this server by default. */
    REDIRECT,
    /** 401 with a claims challenge, as from continuous access evaluation (fact 7.4). */
    CLAIMS_CHALLENGE;

    /**
     * The name in the control API.
     *
     * @return the name in lower camel case
     */
    public String wireName() {
        StringBuilder name = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
            name.append(name.length() == 0 ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    /**
     * The effect of a name.
     *
     * @param name the name in lower camel case
     * @return the effect, or empty when there is none of that name
     */
    public static Optional<WireEffect> named(String name) {
        return Stream.of(values())
                .filter(effect -> effect.wireName().equals(name))
                .findFirst();
    }
}
