package io.github.graphcalls.emulator.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request as it came. Prints without headers and query, which may hold what nobody should read.
 *
 * @param method the method, in the case in which it came
 * @param path the path, percent-encoded
 * @param query what stands behind the question mark, percent-encoded, empty when there is none
 * @param headers the headers in the order in which they came
 * @param body the body, empty when there is none; belongs to the request and must not be changed
 */
public record Request(String method, String path, String query, List<Map.Entry<String, String>> headers, byte[] body) {

    private static final Pattern ORIGIN = Pattern.compile("^(?i:https?)://([^/?]*)");

    /**
     * Takes the target of a request apart.
     *
     * @param method the method
     * @param target path and query, or a whole URL as a proxy is sent it
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

    /** The host of a whole URL takes the place of the header (RFC 9112, 3.2.2). */
    private static List<Map.Entry<String, String>> withHost(String host, List<Map.Entry<String, String>> headers) {
        List<Map.Entry<String, String>> others = new ArrayList<>(headers);
        others.removeIf(header -> header.getKey().equalsIgnoreCase("Host"));
        others.add(0, Map.entry("Host", host));
        return others;
    }

    /**
     * The first value of a header.
     *
     * @param name the name, in any case
     * @return the value, or empty when the header is not there
     */
    public Optional<String> header(String name) {
        for (Map.Entry<String, String> header : headers) {
            if (header.getKey().equalsIgnoreCase(name)) {
                return Optional.of(header.getValue());
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
