package io.github.graphcalls.emulator.graph;

import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.GraphHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets pages of any origin read Graph's answers, as Graph does: access needs a token, and no browser adds one by itself. */
public final class CrossOrigin {

    private static final Map<String, List<String>> READABLE = Map.of(
            "Access-Control-Allow-Origin",
            List.of("*"),
            "Access-Control-Expose-Headers",
            List.of("Location, Preference-Applied, request-id, client-request-id, Retry-After, WWW-Authenticate"));

    private CrossOrigin() {}

    /**
     * Answers the preflight of a browser.
     *
     * @param request a request
     * @return the answer, or empty for another request
     */
    public static Optional<GraphAnswer> preflight(GraphRequest request) {
        if (!request.http().method().equals("OPTIONS")
                || request.http().header("Access-Control-Request-Method").isEmpty()) {
            return Optional.empty();
        }
        String headers = request.http()
                .header("Access-Control-Request-Headers")
                .filter(names -> names.matches("[\\w\\-, ]*"))
                .orElse(GraphHeaders.AUTHORIZATION);
        return Optional.of(Answers.withHeaders(
                Answers.document(new byte[0], request),
                Map.of(
                        "Access-Control-Allow-Origin",
                        List.of("*"),
                        "Access-Control-Allow-Methods",
                        List.of("GET, POST"),
                        "Access-Control-Allow-Headers",
                        List.of(headers),
                        "Access-Control-Max-Age",
                        List.of("3600"))));
    }

    /** The headers with which a browser lets a page of another origin read the answer. */
    static Map<String, List<String>> headers(GraphRequest request) {
        return request.http().header("Origin").isEmpty() ? Map.of() : READABLE;
    }
}
