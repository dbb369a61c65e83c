package io.github.graphcalls.emulator.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An HTTP request. Prints neither headers nor query, which may hold secrets.
 *
 * @param method the method, in the case in which it was sent
 * @param path the path, percent-encoded
 * @param query the query without its question mark, percent-encoded, empty when there is none
 * @param headers the headers in the order in which they were sent
 * @param body the body, empty when there is none; belongs to the request and must not be changed
 */
public record Request(String method, String path, String query, List<Map.Entry<String, String>> headers, byte[] body) {

    private static final Pattern BEARER = Pattern.compile("(?i)Bearer +(\\S+)");
    private static final Pattern ORIGIN = Pattern.compile("^(?i:https?)://([^/?]*)");

    /**
     * Splits the target of a request into path and query.
     *
     * @param method the method
     * @param target path and query, or an absolute URL, as a client sends it to a proxy
     * @param headers the headers
     * @param body the body
     * @return the request
     */
    public static Request of(String method, String target, List<Map.Entry<String, String>> headers, byte[] body) {
        Matcher origin = ORIGIN.matcher(target);
        if (origin.find()) {
            return of(method, pathAndQuery(target.substring(origin.end())), withHost(origin.group(1), headers), body);
        }
        String pathAndQuery = pathAndQuery(target);
        int mark = pathAndQuery.indexOf('?');
        return mark < 0
                ? new Request(method, pathAndQuery, "", headers, body)
                : new Request(method, pathAndQuery.substring(0, mark), pathAndQuery.substring(mark + 1), headers, body);
    }

    private static String pathAndQuery(String target) {
        return target.isEmpty() || target.startsWith("?") ? "/" + target : target;
    }

    /** Replaces the header by the host of an absolute URL (RFC 9112, 3.2.2). */
    private static List<Map.Entry<String, String>> withHost(String host, List<Map.Entry<String, String>> headers) {
        List<Map.Entry<String, String>> others = new ArrayList<>(headers);
        others.removeIf(header -> header.getKey().equalsIgnoreCase("Host"));
        others.add(0, Map.entry("Host", host));
        return others;
    }

    /**
     * The values of a header.
     *
     * @param name the name, in any case
     * @return the values in the order in which they were sent
     */
    public Stream<String> values(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue);
    }

    /**
     * The first value of a header.
     *
     * @param name the name, in any case
     * @return the value, or empty when there is no such header
     */
    public Optional<String> header(String name) {
        return values(name).findFirst();
    }

    /** {@return the bearer token, or empty without one} */
    public Optional<String> bearerToken() {
        return header("Authorization")
                .map(BEARER::matcher)
                .filter(Matcher::matches)
                .map(bearer -> bearer.group(1));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
