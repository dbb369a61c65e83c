package io.github.graphcalls.contract.world;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer of the server. Immutable.
 *
 * @param status the status
 * @param headers the headers beyond those that every answer has
 * @param body the body
 * @param missing the number of bytes that the answer announces and does not send
 * @param delay the time before the answer begins
 * @param pause the pause in the middle of the body, or between two chunks
 * @param chunk the number of bytes of a chunk, 0 for a body that is not chunked
 */
public record GraphReply(
        int status, Map<String, String> headers, String body, int missing, Duration delay, Duration pause, int chunk) {

    /** The value of the header {@code request-id} of each answer. */
    public static final String REQUEST_ID = "c0ffee00-8a1f-4a4b-9f6d-0d6f3a6a0a01";

    public GraphReply {
        headers = Map.copyOf(headers);
        requireNonNull(body, "body");
        requireNonNull(delay, "delay");
        requireNonNull(pause, "pause");
    }

    /**
     * Returns an answer with a document.
     *
     * @param body the document
     * @return an answer of status 200
     */
    public static GraphReply document(String body) {
        return of(200, "application/json;odata.metadata=minimal;charset=utf-8", body);
    }

    /**
     * Returns a page in HTML, as a gateway in front of Graph sends it.
     *
     * @param status the status
     * @return an answer in HTML
     */
    public static GraphReply page(int status) {
        return of(status, "text/html", "<!DOCTYPE html><html><body><h1>Gateway</h1></body></html>");
    }

    /**
     * Returns an error as Graph sends it.
     *
     * @param status the status
     * @param code Graph's error code
     * @param message Graph's error message
     * @return the answer
     */
    public static GraphReply error(int status, String code, String message) {
        return of(status, "application/json", """
                {"error":{"code":"%s","message":"%s","innerError":{"date":"2026-03-01T09:30:00",\
                "request-id":"%s","client-request-id":"%s"}}}""".formatted(code, message, REQUEST_ID, REQUEST_ID));
    }

    /**
     * Returns the answer of the call service for an unknown call: status 404, code 8522.
     *
     * @return an answer of status 404
     */
    public static GraphReply notFound() {
        return error(404, "8522", "Call not found.");
    }

    /**
     * Returns the answer with one more header.
     *
     * @param name the header
     * @param value its value
     * @return the answer
     */
    public GraphReply with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new GraphReply(status, more, body, missing, delay, pause, chunk);
    }

    /**
     * Returns the answer, truncated in the middle of its body.
     *
     * @return an answer that announces more bytes than it sends
     */
    public GraphReply truncated() {
        int half = body.length() / 2;
        return new GraphReply(status, headers, body.substring(0, half), body.length() - half, delay, pause, chunk);
    }

    /**
     * Returns the answer, delayed.
     *
     * @param late the delay
     * @return the answer
     */
    public GraphReply after(Duration late) {
        return new GraphReply(status, headers, body, missing, late, pause, chunk);
    }

    /**
     * Returns the answer with a pause in the middle of its body.
     *
     * @param pause the pause
     * @return the answer
     */
    public GraphReply stalling(Duration pause) {
        return new GraphReply(status, headers, body, missing, delay, pause, chunk);
    }

    /**
     * Returns the answer in chunks (RFC 9112, 7.1); a chunk may end within a character.
     *
     * @param bytes the number of bytes of a chunk
     * @param between the pause between two chunks
     * @return the answer
     */
    public GraphReply inChunks(int bytes, Duration between) {
        return new GraphReply(status, headers, body, missing, delay, between, bytes);
    }

    /**
     * Returns the answer with another body.
     *
     * @param other the body
     * @return the answer
     */
    public GraphReply withBody(String other) {
        return new GraphReply(status, headers, other, missing, delay, pause, chunk);
    }

    boolean comesInOnePiece() {
        return missing == 0 && pause.isZero() && chunk == 0;
    }

    private static GraphReply of(int status, String contentType, String body) {
        return new GraphReply(status, Map.of("Content-Type", contentType), body, 0, Duration.ZERO, Duration.ZERO, 0);
    }
}
