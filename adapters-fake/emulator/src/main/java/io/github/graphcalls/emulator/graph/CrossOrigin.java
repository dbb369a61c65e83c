package io.github.graphcalls.emulator.graph;

import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.GraphHeaders;
import java.util.Optional;

/** Lets pages of any origin ask, as Graph does: a token is all that counts, and no browser adds one by itself. */
public final class CrossOrigin {

    private static final String ANY = "*";

    private CrossOrigin() {}

    /**
     * The answer to what a browser asks before it asks.
     *
     * @param asked a request
     * @return the answer, or empty when it is another request
     */
    public static Optional<GraphAnswer> preflight(GraphRequest asked) {
        Optional<String> method = asked.request().header("Access-Control-Request-Method");
        if (!asked.request().method().equals("OPTIONS") || method.isEmpty()) {
            return Optional.empty();
        }
        GraphAnswer answer =
                Answers.withHeader(Answers.document(new byte[0], asked), "Access-Control-Allow-Methods", "GET, POST");
        answer = Answers.withHeader(answer, "Access-Control-Allow-Origin", ANY);
        String headers = asked.request()
                .header("Access-Control-Request-Headers")
                .filter(names -> names.matches("[\\w\\-, ]*"))
                .orElse(GraphHeaders.AUTHORIZATION);
        answer = Answers.withHeader(answer, "Access-Control-Allow-Headers", headers);
        return Optional.of(Answers.withHeader(answer, "Access-Control-Max-Age", "3600"));
    }

    /**
     * The same answer, for the page that asked to read.
     *
     * @param answer an answer
     * @param asked the request
     * @return the answer, with what a browser wants to see when one asked
     */
    public static GraphAnswer shown(GraphAnswer answer, GraphRequest asked) {
        if (asked.request().header("Origin").isEmpty()) {
            return answer;
        }
        GraphAnswer open = Answers.withHeader(answer, "Access-Control-Allow-Origin", ANY);
        return Answers.withHeader(
                open,
                "Access-Control-Expose-Headers",
                "Location, Preference-Applied, request-id, client-request-id, Retry-After, WWW-Authenticate");
    }
}
