package io.github.graphcalls.emulator.graph;

import io.github.graphcalls.emulator.http.Reply;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.journal.WorldAnswer;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.wire.GraphAnswer;
import java.util.function.Function;

/**
 * Looks up calls in a world, and writes the answers.
 *
 * @param world the world
 * @param pages how long a page is
 */
record Lookups(World world, Pages pages) {

    /** Answers with a document, an error, or the effect of a fault; details of an exception are not answered. */
    Reply answer(CallQuery query, GraphRequest request, Function<Found, GraphAnswer> document) {
        WorldAnswer answer;
        try {
            answer = world.find(query, request.context(world.clock().instant()));
        } catch (RuntimeException e) {
            System.getLogger(Graph.class.getName()).log(System.Logger.Level.WARNING, "the lookup threw", e);
            return Reply.of(Answers.error(request, 500, "generalException", "An internal error occurred."));
        }
        return Effects.apply(
                answer.fault().map(Fault::effect),
                () -> Reply.of(
                        answer.usual() instanceof Found found
                                ? document.apply(found)
                                : Answers.of(answer.usual(), request)),
                request);
    }
}
