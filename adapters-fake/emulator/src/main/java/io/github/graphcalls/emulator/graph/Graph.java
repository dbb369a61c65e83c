package io.github.graphcalls.emulator.graph;

import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.emulator.http.Request;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.LookupPath;
import io.github.graphcalls.wire.batch.BatchRequest;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What lies at {@code /v1.0}: which resource a path leads to, and what may be done there. */
public final class Graph {

    /** The version of the API, with its slash. */
    public static final String VERSION = "/v1.0";

    private final CallResource calls;
    private final RelationshipResource relationships;
    private final Batches batches;

    /**
     * Graph in front of a lookup.
     *
     * @param lookup what answers
     * @param pageSize how many items of a relationship one page has
     * @param observer told of each request within a batch, and of its answer
     */
    public Graph(TimedLookup lookup, int pageSize, BiConsumer<GraphRequest, GraphAnswer> observer) {
        Lookups lookups = new Lookups(lookup, new Pages(pageSize));
        calls = new CallResource(lookups);
        relationships = new RelationshipResource(lookups);
        batches = new Batches(item -> {
            GraphAnswer answer = answer(item);
            observer.accept(item, answer);
            return answer;
        });
    }

    /**
     * Answers a request that may be asked.
     *
     * @param asked the request
     * @return the answer
     */
    public GraphAnswer answer(GraphRequest asked) {
        String path = asked.request().path();
        if (!path.startsWith(VERSION + "/")) {
            return Answers.error(asked, 400, "BadRequest", "Invalid version: '" + firstOf(path.substring(1)) + "'.");
        }
        String resource = QuotedKey.asSegment(path.substring(VERSION.length()));
        if (isBatch(asked.request())) {
            return allowed("POST", asked).orElseGet(() -> batches.answer(asked));
        }
        if (!resource.startsWith(LookupPath.CALLS) || resource.length() == LookupPath.CALLS.length()) {
            return Answers.error(
                    asked,
                    400,
                    "BadRequest",
                    "Resource not found for the segment '" + firstOf(resource.substring(1)) + "'.");
        }
        return allowed("GET", asked).orElseGet(() -> call(resource, asked));
    }

    /** Some clients percent-encode the dollar, here as in the names of options. */
    static boolean isBatch(Request request) {
        return request.path().replace("%24", "$").equals(VERSION + BatchRequest.PATH);
    }

    private GraphAnswer call(String resource, GraphRequest asked) {
        String[] segments = resource.substring(LookupPath.CALLS.length()).split("/", -1);
        if (segments.length == 1) {
            return calls.answer(resource, asked);
        }
        Optional<CallRelationship> relationship =
                Evolvable.parse(CallRelationship.class, segments[1]).known();
        if (segments.length == 2 && relationship.isPresent()) {
            return relationships.answer(segments[0], relationship.get(), asked);
        }
        // A call is of an open type, so that what stands behind its id might be one of its properties (fact 2.19).
        return Answers.error(
                asked,
                400,
                "BadRequest",
                "Found a function '" + OneLine.of(segments[1])
                        + "' on an open property. Functions on open properties are not supported.");
    }

    /** The answer to another method than the one that is allowed here. */
    private static Optional<GraphAnswer> allowed(String method, GraphRequest asked) {
        if (asked.request().method().equals(method)) {
            return Optional.empty();
        }
        GraphAnswer refused = Answers.error(
                asked, 405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.");
        return Optional.of(Answers.withHeader(refused, "Allow", method));
    }

    private static String firstOf(String path) {
        int slash = path.indexOf('/');
        return OneLine.of(slash < 0 ? path : path.substring(0, slash));
    }
}
