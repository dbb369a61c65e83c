package io.github.graphcalls.emulator.graph;

import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.emulator.http.Reply;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.GraphHeaders;
import io.github.graphcalls.wire.LookupPath;
import java.util.StringJoiner;

/** One call, at {@code /communications/calls/{id}}. */
record CallResource(Lookups lookups) {

    private static final String CONTEXT = "@odata.context";


    Reply answer(String resource, GraphRequest request) {
        String options = request.http().query();
        CallQuery query;
        try {
            query = LookupPath.parse(options.isEmpty() ? resource : resource + "?" + options);
        } catch (IllegalArgumentException refused) {
            return Reply.of(Answers.error(request, 400, "BadRequest", refused.getMessage()));
        }
        return lookups.answer(query, request, found -> {
            String link = request.root() + resource + "/";
            Found firstPages =
                    new Found(lookups.pages().firstOf(found.call(), query.expand(), link), found.diagnostics());
            GraphAnswer answer = applied(Answers.of(firstPages, request), request);
            return found.call().extras().members().containsKey(CONTEXT)
                    ? answer
                    : GraphAnswer.of(
                            answer.status(),
                            answer.headers(),
                            Answers.withMember(answer.body(), CONTEXT, context(query, request)));
        });
    }

    /** The answer with the preference that was applied. */
    static GraphAnswer applied(GraphAnswer answer, GraphRequest request) {
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
