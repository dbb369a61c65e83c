package io.github.graphcalls.emulator.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final Pattern ORIGIN = Pattern.compile("^(?i:https?)://[^/?]*");

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
        String pathAndQuery =
                target.startsWith("/") ? target : ORIGIN.matcher(target).replaceFirst("");
        if (pathAndQuery.isEmpty() || pathAndQuery.startsWith("?")) {
            pathAndQuery = "/" + pathAndQuery;
        }
        int mark = pathAndQuery.indexOf('?');
        return mark < 0
                ? new Request(method, pathAndQuery, "", headers, body)
                : new Request(method, pathAndQuery.substring(0, mark), pathAndQuery.substring(mark + 1), headers, body);
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
