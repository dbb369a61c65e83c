package io.github.graphcalls.examples.board;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;

/** The answer to a request. Immutable. */
record Reply(int status, Map<String, String> headers, byte[] body) {

    private static final Map<String, String> SECURITY = Map.of(
            "Content-Security-Policy", "default-src 'self'",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "X-Frame-Options", "DENY");

    static Reply of(int status, Map<String, String> headers) {
        return new Reply(status, headers, new byte[0]);
    }

    static Reply json(int status, String document) {
        return new Reply(
                status,
                Map.of("Content-Type", "application/json", "Cache-Control", "no-store"),
                document.getBytes(UTF_8));
    }

    static Reply problem(int status, String problem) {
        return json(
                status,
                JsonNodeFactory.instance.objectNode().put("problem", problem).toString());
    }

    /** Adds the headers of every answer, and those of this one. */
    static void addHeaders(HttpExchange exchange, Map<String, String> headers) {
        Headers all = exchange.getResponseHeaders();
        SECURITY.forEach(all::set);
        headers.forEach(all::set);
    }

    void send(HttpExchange exchange) throws IOException {
        addHeaders(exchange, headers);
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, isHead || body.length == 0 ? -1 : body.length);
        if (!isHead && body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
