package io.github.graphcalls.fake.fault;

import java.util.Locale;

/** A fault of the bytes of an answer. After each except {@link #GZIP} the connection is closed. */
public enum ByteFault {
    /** The connection is reset before the answer. */
    RESET_BEFORE_ANSWER,
    /** The connection is reset in the middle of the answer. */
    RESET_DURING_ANSWER,
    /** The connection is reset after the whole answer. */
    RESET_AFTER_ANSWER,
    /** The connection is closed in the middle of the body. */
    TRUNCATED,
    /** The body is chunked, and the size of the first chunk is not a number. */
    MALFORMED_CHUNKING,
    /** {@code Content-Length} is larger than the body. */
    CONTENT_LENGTH_TOO_LONG,
    /** {@code Content-Length} is half the size of the body. */
    CONTENT_LENGTH_TOO_SHORT,
    /** The answer is sent one byte at a time. */
    SLOW,
    /** The answer is compressed with gzip, even if the client does not accept that. */
    GZIP,
    /** No answer is sent; the connection stays open until the client closes it. */
    NO_ANSWER;

    /**
     * Returns the name in JSON.
     *
     * @return the name in lower case with dashes, such as {@code reset-before-answer}
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
