package io.github.graphcalls.contract.world;

import com.sun.net.httpserver.HttpExchange;
import io.github.graphcalls.call.CallId;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A request that reached the server. Immutable; never prints what authorised it.
 *
 * @param at when it came
 * @param method the method
 * @param path the path as it was sent, still encoded
 * @param query the query as it was sent, still encoded; empty for none
 * @param authorized whether it carried the token
 * @param clientRequestId what the client calls it
 */
public record GraphRequest(
        Instant at, String method, String path, String query, boolean authorized, Optional<String> clientRequestId) {

    private static final String CALLS = "/v1.0/communications/calls/";

    static GraphRequest of(HttpExchange exchange, Instant at, String token) {
        String query = exchange.getRequestURI().getRawQuery();
        return new GraphRequest(
                at,
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                query == null ? "" : query,
                ("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization")),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("client-request-id")));
    }

    /** The call that is asked for, when the request is one for a call. */
    Optional<CallId> call() {
        String id = path.startsWith(CALLS) ? path.substring(CALLS.length()) : "";
        boolean asksForOne = method.equals("GET") && !id.isEmpty() && !id.contains("/");
        return asksForOne ? Optional.of(CallId.of(decode(id))) : Optional.empty();
    }

    /** The names in a parameter such as {@code $select=id,state}. */
    Set<String> names(String parameter) {
        return Stream.of(query.split("&"))
                .map(GraphRequest::decode)
                .filter(each -> each.startsWith(parameter + "="))
                .flatMap(
                        each -> Stream.of(each.substring(parameter.length() + 1).split(",")))
                .map(String::trim)
                .filter(name -> !name.isEmpty())
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
