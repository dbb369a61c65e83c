package io.github.graphcalls.emulator.graph;

import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.emulator.http.Reply;
import io.github.graphcalls.emulator.http.Request;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.LookupPath;
import io.github.graphcalls.wire.batch.BatchRequest;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers what is below {@code /v1.0}: calls, their relationships, and batches. */
public final class Graph {

    /** The version of the API, with its slash. */
    public static final String VERSION = "/v1.0";

    private final CallResource calls;
    private final Batches batches = new Batches(this);

    /**
     * Graph in front of a world.
     *
     * @param world the world
     * @param pageSize how many items of a relationship one page has
     */
    public Graph(World world, int pageSize) {
        calls = new CallResource(world, new Pages(pageSize));
    }

    /**
     * Answers a request with a valid token.
     *
     * @param request the request
     * @return the reply
     */
    public Reply answer(GraphRequest request) {
        String path = request.http().path();
        if (!path.startsWith(VERSION + "/")) {
            return badRequest(request, "Invalid version: '" + firstOf(path.substring(1)) + "'.");
        }
        String resource = QuotedKey.asSegment(path.substring(VERSION.length()));
        if (isBatch(request.http())) {
            return allowed("POST", request, () -> batches.answer(request));
        }
        if (!resource.startsWith(LookupPath.CALLS) || resource.length() == LookupPath.CALLS.length()) {
            return badRequest(request, "Resource not found for the segment '" + firstOf(resource.substring(1)) + "'.");
        }
        return allowed("GET", request, () -> call(resource, request));
    }

    /** Whether it is a batch. Some clients percent-encode the dollar, here as in the names of options. */
    static boolean isBatch(Request http) {
        return http.path().replace("%24", "$").equals(VERSION + BatchRequest.PATH);
    }

    private Reply call(String resource, GraphRequest request) {
        String[] segments = resource.substring(LookupPath.CALLS.length()).split("/", -1);
        if (segments.length == 1) {
            return calls.call(resource, request);
        }
        Optional<CallRelationship> relationship =
                Evolvable.parse(CallRelationship.class, segments[1]).known();
        if (segments.length == 2 && relationship.isPresent()) {
            return calls.relationship(segments[0], relationship.get(), request);
        }
        // A call is of an open type, so Graph reads an unknown segment behind its id as a property
        // (FACTS.md#open-type-paths).
        return badRequest(
                request,
                "Found a function '" + OneLine.of(segments[1])
                        + "' on an open property. Functions on open properties are not supported.");
    }

    /** The reply of one method; any other is refused. */
    private static Reply allowed(String method, GraphRequest request, Supplier<Reply> reply) {
        if (request.http().method().equals(method)) {
            return reply.get();
        }
        GraphAnswer refused = Answers.error(
                request, 405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.");
        return Reply.of(Answers.withHeader(refused, "Allow", method));
    }

    private static Reply badRequest(GraphRequest request, String message) {
        return Reply.of(Answers.error(request, 400, "BadRequest", message));
    }

    private static String firstOf(String path) {
        int slash = path.indexOf('/');
        return OneLine.of(slash < 0 ? path : path.substring(0, slash));
    }
}
