package io.github.graphcalls.emulator.graph;

import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.emulator.http.Reply;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.journal.WorldAnswer;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.GraphHeaders;
import io.github.graphcalls.wire.LookupPath;
import io.github.graphcalls.wire.document.RelationshipPages;
import java.util.StringJoiner;
import java.util.function.Function;

/**
 * A call at {@code /communications/calls/{id}}, and its relationships below that, page by page (FACTS.md#relationship-lists).
 *
 * @param world the world that looks up calls
 * @param pages how long a page is
 */
record CallResource(World world, Pages pages) {

    private static final String CONTEXT = "@odata.context";

    Reply call(String resource, GraphRequest request) {
        String options = request.http().query();
        CallQuery query;
        try {
            query = LookupPath.parse(options.isEmpty() ? resource : resource + "?" + options);
        } catch (IllegalArgumentException refused) {
            return Reply.of(Answers.error(request, 400, "BadRequest", refused.getMessage()));
        }
        return answer(query, request, found -> {
            String link = request.root() + resource + "/";
            Found firstPages = new Found(pages.firstOf(found.call(), query.expand(), link), found.diagnostics());
            GraphAnswer answer = applied(Answers.of(firstPages, request), request);
            return found.call().extras().members().containsKey(CONTEXT)
                    ? answer
                    : GraphAnswer.of(
                            answer.status(),
                            answer.headers(),
                            Answers.withMember(answer.body(), CONTEXT, context(query, request)));
        });
    }

    /** One page of a relationship. */
    Reply relationship(String id, CallRelationship relationship, GraphRequest request) {
        CallQuery query;
        int from;
        try {
            query = LookupPath.parse(LookupPath.CALLS + id)
                    .select(CallProperty.ID)
                    .expand(relationship);
            from = pages.startOf(request.http().query());
        } catch (IllegalArgumentException refused) {
            return Reply.of(Answers.error(request, 400, "BadRequest", refused.getMessage()));
        }
        return answer(query, request, found -> {
            String link = request.root() + LookupPath.CALLS + id + "/";
            byte[] page = RelationshipPages.write(
                    pages.pageOf(found.call(), relationship, from, link), relationship, request.spellings());
            String context = request.root() + "/$metadata#communications/calls('"
                    + query.id().value().replace("'", "''") + "')/" + relationship.graphName();
            return applied(Answers.document(Answers.withMember(page, CONTEXT, context), request), request);
        });
    }

    /** Answers with a document, an error, or the effect of a fault; details of an exception are not answered. */
    private Reply answer(CallQuery query, GraphRequest request, Function<Found, GraphAnswer> document) {
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

    /** The answer with the preference that was applied. */
    private static GraphAnswer applied(GraphAnswer answer, GraphRequest request) {
        return request.wantsUnknownWords()
                ? Answers.withHeader(answer, GraphHeaders.PREFERENCE_APPLIED, GraphHeaders.INCLUDE_UNKNOWN_ENUM_MEMBERS)
                : answer;
    }

    /**
     * The context URL, which lists what was selected and expanded (FACTS.md#selected-shape and FACTS.md#paged-relationships).
     */
    private static String context(CallQuery query, GraphRequest request) {
        StringJoiner parts = new StringJoiner(",", "(", ")").setEmptyValue("");
        if (!query.select().isEmpty()) {
            parts.add(LookupPath.options(query).get("$select"));
        }
        for (CallRelationship relationship : query.expand()) {
            parts.add(relationship.graphName() + "()");
        }
        return request.root() + "/$metadata#communications/calls" + parts + "/$entity";
    }
}
