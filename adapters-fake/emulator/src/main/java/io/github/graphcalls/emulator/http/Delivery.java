package io.github.graphcalls.emulator.http;

/** How an answer reaches the client. After each but the first the connection is closed. */
public enum Delivery {
    /** As HTTP has it. */
    WHOLE,
    /** The connection is reset, and nothing was sent. */
    RESET_BEFORE,
    /** The connection is reset when half of the bytes are sent. */
    RESET_DURING,
    /** The connection is reset when all bytes are sent. */
    RESET_AFTER,
    /** The connection is closed when half of the body is sent. */
    TRUNCATED,
    /** The body is said to come in chunks, and the size of the first is no number. */
    MALFORMED_CHUNKING,
    /** One byte at a time, with a pause before each. */
    DRIPPING,
    /** {@code Content-Length} tells more than there is. */
    LENGTH_TOO_LONG,
    /** {@code Content-Length} tells less than there is. */
    LENGTH_TOO_SHORT
}
