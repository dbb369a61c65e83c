package io.github.graphcalls.contract.world;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the server answers. Immutable.
 *
 * @param status the status
 * @param headers the headers beyond those that every answer has
 * @param body the body
 * @param missing how many bytes the answer promises and does not send
 * @param delay how long the server takes to begin
 * @param pause how long it pauses amid the body, or between two chunks
 * @param chunk how many bytes a chunk has, 0 for a body that is not sent in chunks
 */
public record GraphReply(
        int status, Map<String, String> headers, String body, int missing, Duration delay, Duration pause, int chunk) {

    /** The id that the server gives every request. */
    public static final String REQUEST_ID = "c0ffee00-8a1f-4a4b-9f6d-0d6f3a6a0a01";

    public GraphReply {
        headers = Map.copyOf(headers);
        requireNonNull(body, "body");
        requireNonNull(delay, "delay");
        requireNonNull(pause, "pause");
    }

    /**
     * A document.
     *
     * @param body the document
     * @return an answer of status 200
     */
    public static GraphReply document(String body) {
        return of(200, "application/json;odata.metadata=minimal;charset=utf-8", body);
    }

    /**
     * A page that a gateway answers in Graph's place.
     *
     * @param status the status
     * @return an answer in HTML
     */
    public static GraphReply page(int status) {
        return of(status, "text/html", "<!DOCTYPE html><html><body><h1>Gateway</h1></body></html>");
    }

    /**
     * Graph's error body.
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
     * No such call, as Graph says it.
     *
     * @return an answer of status 404
     */
    public static GraphReply notFound() {
        return error(404, "8522", "Call not found.");
    }

    /**
     * The same answer with one more header.
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
     * The same answer, cut off before its end.
     *
     * @return an answer that promises more than it sends
     */
    public GraphReply cutOff() {
        int half = body.length() / 2;
        return new GraphReply(status, headers, body.substring(0, half), body.length() - half, delay, pause, chunk);
    }

    /**
     * The same answer, late.
     *
     * @param late how late
     * @return the answer
     */
    public GraphReply after(Duration late) {
        return new GraphReply(status, headers, body, missing, late, pause, chunk);
    }

    /**
     * The same answer, which stalls in the middle of its body.
     *
     * @param pause how long it stalls
     * @return the answer
     */
    public GraphReply stalling(Duration pause) {
        return new GraphReply(status, headers, body, missing, delay, pause, chunk);
    }

    /**
     * The same answer in chunks, as RFC 9112 has them: wherever a chunk ends, a letter may be divided.
     *
     * @param bytes how many bytes a chunk has
     * @param between how long the server waits between two
     * @return the answer
     */
    public GraphReply inChunks(int bytes, Duration between) {
        return new GraphReply(status, headers, body, missing, delay, between, bytes);
    }

    /**
     * The same answer with another body.
     *
     * @param other the body
     * @return the answer
     */
    public GraphReply withBody(String other) {
        return new GraphReply(status, headers, other, missing, delay, pause, chunk);
    }

    /** Sends the answer, and reports whether the client took it to its end and may ask again. */
    boolean send(GraphConnection client) throws IOException {
        if (!client.waits(delay)) {
            return false;
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        boolean bodiless = status == 204 || status == 304;
        client.write(head(
                bodiless
                        ? ""
                        : chunk > 0
                                ? "Transfer-Encoding: chunked\r\n"
                                : "Content-Length: " + (bytes.length + missing) + "\r\n"));
        if (bodiless) {
            return true;
        }
        int size = chunk > 0 ? chunk : pause.isZero() ? Math.max(1, bytes.length) : Math.max(1, bytes.length / 2);
        for (int from = 0; from < bytes.length; from += size) {
            if (from > 0 && !client.waits(pause)) {
                return false;
            }
            int to = Math.min(bytes.length, from + size);
            if (chunk > 0) {
                client.write(Integer.toHexString(to - from) + "\r\n");
            }
            client.write(bytes, from, to);
            if (chunk > 0) {
                client.write("\r\n");
            }
        }
        if (chunk > 0 && missing == 0) {
            client.write("0\r\n\r\n");
        }
        return missing == 0;
    }

    private String head(String length) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Status\r\n");
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.put("request-id", REQUEST_ID);
        all.put(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().atOffset(ZoneOffset.UTC)));
        all.putAll(headers);
        all.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head + length + "\r\n";
    }

    private static GraphReply of(int status, String contentType, String body) {
        return new GraphReply(status, Map.of("Content-Type", contentType), body, 0, Duration.ZERO, Duration.ZERO, 0);
    }
}
