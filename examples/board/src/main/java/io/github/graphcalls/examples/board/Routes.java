package io.github.graphcalls.examples.board;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.wire.document.GraphCallModule;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URLDecoder;
import java.util.Map;
import java.util.Optional;

/** Answers the requests to a board. */
final class Routes implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(Board.class.getName());
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();
    private static final int MAX_BODY = 64 * 1024;
    private static final String CALLS = "/calls/";
    private static final String EVENTS = "/events";

    private final Guard guard;
    private final EventStream events;
    private final CallDetails details;
    private final Optional<BoardWorld> world;

    Routes(Guard guard, EventStream events, CallDetails details, Optional<BoardWorld> world) {
        this.guard = guard;
        this.events = events;
        this.details = details;
        this.world = world;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<Reply> refusal = guard.refusal(exchange);
            String path = exchange.getRequestURI().getRawPath();
            if (refusal.isEmpty()
                    && path.equals(EVENTS)
                    && exchange.getRequestMethod().equals("GET")) {
                events.serve(exchange);
            } else {
                refusal.orElseGet(() -> answer(exchange, path)).send(exchange);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a request to the board failed: " + e);
        }
    }

    private Reply answer(HttpExchange exchange, String path) {
        try {
            return exchange.getRequestMethod().equals("POST") ? change(exchange, path) : get(exchange, path);
        } catch (IllegalArgumentException invalid) {
            return Reply.problem(400, String.valueOf(invalid.getMessage()));
        }
    }

    private Reply get(HttpExchange exchange, String path) {
        if (path.startsWith(CALLS)) {
            // A plus sign is a plus sign in a path.
            String id = URLDecoder.decode(path.substring(CALLS.length()).replace("+", "%2B"), UTF_8);
            return details.of(
                    CallId.of(id),
                    !"lookup=false".equals(exchange.getRequestURI().getRawQuery()));
        }
        if (path.equals(EVENTS)) {
            return Reply.of(200, EventStream.HEADERS);
        }
        return PageFiles.get(
                        path, Optional.ofNullable(exchange.getRequestHeaders().getFirst("If-None-Match")))
                .orElseGet(() -> Reply.problem(404, "path: expected /, /events or /calls/ID, found another one"));
    }

    private Reply change(HttpExchange exchange, String path) {
        Optional<byte[]> body = body(exchange);
        if (body.isEmpty()) {
            return Reply.problem(400, "body: expected a whole one, found one that breaks off");
        }
        if (body.get().length > MAX_BODY) {
            return Reply.problem(413, "body: expected at most " + MAX_BODY + " bytes, found more");
        }
        if (world.isEmpty()) {
            return Reply.problem(404, "path: expected a board of a world, found one without");
        }
        JsonNode document = document(body.get());
        synchronized (world.get()) {
            return world.get().change(path, document)
                    ? Reply.of(204, Map.of())
                    : Reply.problem(
                            404, "path: expected /clock, /faults, /faults/remove or /quirks, found another one");
        }
    }

    /** Reads at most one byte more than is allowed; empty if the client went away, or sent invalid chunks. */
    private static Optional<byte[]> body(HttpExchange exchange) {
        try {
            return Optional.of(exchange.getRequestBody().readNBytes(MAX_BODY + 1));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static JsonNode document(byte[] body) {
        try {
            JsonNode document = MAPPER.readTree(body);
            if (document.isMissingNode()) {
                throw new IllegalArgumentException("body: expected a JSON document, found nothing");
            }
            return document;
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "body: " + GraphCallModule.malformed(e).problem(), e);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("body: expected an exponent of at most 32 bits, found another one", e);
        }
    }
}
