package io.github.graphcalls.contract.world;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/**
 * What the server answers. Immutable.
 *
 * @param status the status
 * @param headers the headers beyond those that every answer has
 * @param body the body
 * @param missing how many bytes the answer promises and does not send
 * @param delay how long the server takes to begin
 * @param pause how long it pauses amid the body
 */
public record GraphReply(
        int status, Map<String, String> headers, String body, int missing, Duration delay, Duration pause) {

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
        return new GraphReply(status, more, body, missing, delay, pause);
    }

    /**
     * The same answer, cut off before its end.
     *
     * @return an answer that promises more than it sends
     */
    public GraphReply cutOff() {
        int half = body.length() / 2;
        return new GraphReply(status, headers, body.substring(0, half), body.length() - half, delay, pause);
    }

    /**
     * The same answer, late.
     *
     * @param late how late
     * @return the answer
     */
    public GraphReply after(Duration late) {
        return new GraphReply(status, headers, body, missing, late, pause);
    }

    /**
     * The same answer, which stalls in the middle of its body.
     *
     * @param pause how long it stalls
     * @return the answer
     */
    public GraphReply stalling(Duration pause) {
        return new GraphReply(status, headers, body, missing, delay, pause);
    }

    /** Sends the answer, unless the server is closed while it waits. */
    void send(HttpExchange exchange, CountDownLatch closed) throws IOException, InterruptedException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        if (closed.await(delay.toMillis(), MILLISECONDS)) {
            return;
        }
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("request-id", REQUEST_ID);
        long length = bytes.length + missing;
        exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
        int first = pause.isZero() ? bytes.length : bytes.length / 2;
        exchange.getResponseBody().write(bytes, 0, first);
        exchange.getResponseBody().flush();
        if (first < bytes.length && !closed.await(pause.toMillis(), MILLISECONDS)) {
            exchange.getResponseBody().write(bytes, first, bytes.length - first);
        }
    }

    private static GraphReply of(int status, String contentType, String body) {
        return new GraphReply(status, Map.of("Content-Type", contentType), body, 0, Duration.ZERO, Duration.ZERO);
    }
}
