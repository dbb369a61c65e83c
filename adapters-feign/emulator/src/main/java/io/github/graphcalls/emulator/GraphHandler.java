package io.github.graphcalls.emulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.Diagnostics;
import io.github.graphcalls.lookup.LookupOutcome;
import io.github.graphcalls.lookup.LookupOutcome.Denied;
import io.github.graphcalls.lookup.LookupOutcome.Found;
import io.github.graphcalls.lookup.LookupOutcome.Rejected;
import io.github.graphcalls.lookup.LookupOutcome.Unavailable;
import io.github.graphcalls.wire.AnswerWriter;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.GraphHeaders;
import io.github.graphcalls.wire.LookupPath;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One request: who may ask, what is asked, what is answered. */
final class GraphHandler implements HttpHandler {

    static final String VERSION = "/v1.0";

    private static final String CONTEXT = "@odata.context";

    private final CallLookup lookup;
    private final InstantSource clock;

    GraphHandler(CallLookup lookup, InstantSource clock) {
        this.lookup = lookup;
        this.clock = clock;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            Optional<String> clientId =
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst(GraphHeaders.CLIENT_REQUEST_ID));
            LookupOutcome outcome = answer(exchange);
            send(
                    exchange,
                    AnswerWriter.write(outcome, UUID.randomUUID().toString(), clientId, clock.instant()),
                    outcome);
        }
    }

    private LookupOutcome answer(HttpExchange exchange) {
        String token = exchange.getRequestHeaders().getFirst(GraphHeaders.AUTHORIZATION);
        if (token == null || !token.matches("(?i)Bearer \\S+")) {
            return new Denied(Diagnostics.of(401, "InvalidAuthenticationToken", "Access token is empty."));
        }
        String path = exchange.getRequestURI().getRawPath();
        if (!path.startsWith(VERSION + LookupPath.CALLS)) {
            return new Rejected(Diagnostics.of(400, "BadRequest", "Resource not found for the segment."));
        }
        if (!exchange.getRequestMethod().equals("GET")) {
            return new Rejected(Diagnostics.of(405, "Request_BadRequest", "Specified HTTP method is not allowed."));
        }
        CallQuery query;
        try {
            String options = exchange.getRequestURI().getRawQuery();
            query = LookupPath.parse(path.substring(VERSION.length()) + (options == null ? "" : "?" + options));
        } catch (IllegalArgumentException refused) {
            return new Rejected(Diagnostics.of(400, "BadRequest", refused.getMessage()));
        }
        return withContext(query, ask(query), exchange);
    }

    /** What the lookup throws is its own affair: a client learns that there is no answer, and nothing of the inside. */
    private LookupOutcome ask(CallQuery query) {
        try {
            return lookup.find(query);
        } catch (RuntimeException e) {
            System.getLogger(GraphEmulator.class.getName()).log(System.Logger.Level.WARNING, "the lookup threw", e);
            return new Unavailable(
                    Unavailable.Cause.SERVICE,
                    Optional.empty(),
                    Diagnostics.of(500, "generalException", "An internal error occurred."));
        }
    }

    /** The context that Graph gives, which names what was selected (fact 2.7). */
    private static LookupOutcome withContext(CallQuery query, LookupOutcome outcome, HttpExchange exchange) {
        if (!(outcome instanceof Found found)
                || found.found().extras().members().containsKey(CONTEXT)) {
            return outcome;
        }
        Call call = found.found();
        String selected = LookupPath.options(query).getOrDefault("$select", "");
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(
                CONTEXT,
                "http://127.0.0.1:" + exchange.getLocalAddress().getPort() + VERSION
                        + "/$metadata#communications/calls"
                        + (selected.isEmpty() ? "" : "(" + selected + ")")
                        + "/$entity");
        members.putAll(call.extras().members());
        Extras extras = Extras.of(members);
        Extras typed = call.extras().type().map(extras::withType).orElse(extras);
        return new Found(call.toBuilder().extras(typed).build(), found.diagnostics());
    }

    private static void send(HttpExchange exchange, GraphAnswer answer, LookupOutcome outcome) throws IOException {
        answer.headers().forEach((name, values) -> {
            // The server sets the date of its own accord.
            if (!name.equalsIgnoreCase(GraphHeaders.DATE)) {
                values.forEach(value -> exchange.getResponseHeaders().add(name, value));
            }
        });
        if (outcome instanceof Denied && answer.status() == 401) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer realm=\"\"");
        }
        if (answer.status() == 405) {
            exchange.getResponseHeaders().set("Allow", "GET");
        }
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), head ? -1 : answer.body().length);
        if (!head) {
            exchange.getResponseBody().write(answer.body());
        }
    }
}
