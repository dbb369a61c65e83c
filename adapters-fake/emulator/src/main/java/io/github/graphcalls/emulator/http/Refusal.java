package io.github.graphcalls.emulator.http;

/** The reason why a request is refused before it is routed. */
public enum Refusal {
    /** The request line or a header is not HTTP. */
    NOT_HTTP(400, "The request is not well-formed HTTP."),
    /** There is no {@code Host}, which HTTP/1.1 requires. */
    NO_HOST(400, "The request has no Host header."),
    /** The headers are too long. */
    HEADERS_TOO_LONG(400, "The headers of the request are too long."),
    /** The request line is too long. */
    LINE_TOO_LONG(414, "The request URI is too long."),
    /** The body is too long. */
    BODY_TOO_LONG(413, "The body of the request is too long."),
    /** The request did not arrive in full in time. */
    TOO_SLOW(408, "The request did not arrive in time."),
    /** There are too many connections. */
    TOO_MANY_CONNECTIONS(503, "There are too many connections."),
    /** The handler threw an exception. */
    FAILED(500, "An internal error occurred.");

    private final int status;
    private final String message;

    Refusal(int status, String message) {
        this.status = status;
        this.message = message;
    }

    /**
     * The status of the answer.
     *
     * @return the HTTP status
     */
    public int status() {
        return status;
    }

    /**
     * The message of the answer.
     *
     * @return a sentence
     */
    public String message() {
        return message;
    }
}
