package io.github.graphcalls.contract.world;

import io.github.graphcalls.call.CallId;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A request that reached the server. Immutable; never prints the token.
 *
 * @param at when it arrived
 * @param method the method
 * @param path the path as it was sent, still encoded
 * @param query the query as it was sent, still encoded; empty for none
 * @param authorized whether the {@code Authorization} header carried the token
 * @param exposed whether the token was in another place: the path, the query, another header
 * @param headers the other headers, their names in lower case
 */
public record GraphRequest(
        Instant at,
        String method,
        String path,
        String query,
        boolean authorized,
        boolean exposed,
        Map<String, String> headers) {

    private static final String CALLS = "/v1.0/communications/calls/";
    private static final String HIDDEN = "***";

    public GraphRequest {
        headers = Map.copyOf(headers);
    }

    /** Reads the lines of a request. */
    static GraphRequest of(String head, Instant at, String token) {
        String[] lines = head.split("\n");
        String[] first = lines[0].split(" ");
        String target = first.length > 1 ? first[1] : "";
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.put(
                        lines[i].substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).strip());
            }
        }
        String authorization = headers.remove("authorization");
        boolean exposed =
                decode(target).contains(token) || headers.values().stream().anyMatch(value -> value.contains(token));
        headers.replaceAll((name, value) -> value.replace(token, HIDDEN));
        int mark = target.indexOf('?');
        return new GraphRequest(
                at,
                first[0],
                (mark < 0 ? target : target.substring(0, mark)).replace(token, HIDDEN),
                (mark < 0 ? "" : target.substring(mark + 1)).replace(token, HIDDEN),
                ("Bearer " + token).equals(authorization),
                exposed,
                headers);
    }

    /**
     * Returns the id that the client gave the request.
     *
     * @return the header {@code client-request-id}, or empty
     */
    public Optional<String> clientRequestId() {
        return Optional.ofNullable(headers.get("client-request-id"));
    }

    /** The id of the requested call, empty for any other request. */
    Optional<CallId> call() {
        String id = path.startsWith(CALLS) ? path.substring(CALLS.length()) : "";
        boolean isLookup = method.equals("GET") && !id.isEmpty() && !id.contains("/");
        return isLookup ? Optional.of(CallId.of(decode(id.replace("+", "%2B")))) : Optional.empty();
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
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
