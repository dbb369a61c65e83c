package io.github.graphcalls.fake.fault;

import java.util.Locale;

/** What happens to the bytes of an answer on their way; after each but the compression the connection is closed. */
public enum ByteFault {
    /** The connection is reset before the answer. */
    RESET_BEFORE_ANSWER,
    /** The connection is reset in the middle of the answer. */
    RESET_DURING_ANSWER,
    /** The connection is reset when the whole answer was sent. */
    RESET_AFTER_ANSWER,
    /** The connection is closed in the middle of the body. */
    TRUNCATED,
    /** The body comes in chunks, the size of the first of which is not a number. */
    MALFORMED_CHUNKING,
    /** {@code Content-Length} is more than is sent before the connection is closed. */
    CONTENT_LENGTH_TOO_LONG,
    /** {@code Content-Length} is half of what is sent. */
    CONTENT_LENGTH_TOO_SHORT,
    /** One byte at a time. */
    SLOW,
    /** The answer is compressed, whether the client accepts that or not. */
    GZIP,
    /** No answer comes, until the client closes the connection. */
    NO_ANSWER;

    /**
     * The name in documents.
     *
     * @return the name in lower case with dashes, such as {@code reset-before-answer}
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
