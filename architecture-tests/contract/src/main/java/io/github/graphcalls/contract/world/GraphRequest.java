package io.github.graphcalls.contract.world;

import io.github.graphcalls.call.CallId;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
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
 * @param headers the other headers, their names in lower case; values of a repeated header are joined by a comma
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
        String[] requestLine = lines[0].split(" ");
        String target = requestLine.length > 1 ? requestLine[1] : "";
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.merge(
                        lines[i].substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).strip(),
                        (first, next) -> first + ", " + next);
            }
        }
        String authorization = headers.remove("authorization");
        boolean exposed =
                shows(decode(target), token) || headers.values().stream().anyMatch(value -> shows(value, token));
        headers.replaceAll((name, value) -> value.replace(token, HIDDEN));
        int mark = target.indexOf('?');
        return new GraphRequest(
                at,
                requestLine[0],
                (mark < 0 ? target : target.substring(0, mark)).replace(token, HIDDEN),
                (mark < 0 ? "" : target.substring(mark + 1)).replace(token, HIDDEN),
                ("Bearer " + token).equals(authorization),
                exposed,
                headers);
    }

    /** Whether a text contains the token, in Base64 too. */
    private static boolean shows(String text, String token) {
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(token.getBytes(StandardCharsets.UTF_8));
        return text.contains(token) || text.replace('+', '-').replace('/', '_').contains(encoded);
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
        try {
            return isLookup ? Optional.of(CallId.of(decode(id.replace("+", "%2B")))) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** Whether a compressed answer can be sent (RFC 9110, 12.5.3). */
    boolean acceptsGzip() {
        return headers.getOrDefault("accept-encoding", "").contains("gzip");
    }

    /** Whether a parameter occurs at most once (OData 4.01 URL Conventions, 5.1). */
    boolean hasAtMostOne(String parameter) {
        return parameters(parameter).count() <= 1;
    }

    private Stream<String> parameters(String name) {
        return Stream.of(query.split("&"))
                .map(GraphRequest::decode)
                .filter(each -> each.startsWith(name + "="))
                .map(each -> each.substring(name.length() + 1));
    }

    /** The names in a parameter such as {@code $select=id,state}. */
    Set<String> names(String parameter) {
        return parameters(parameter)
                .flatMap(each -> Stream.of(each.split(",")))
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
