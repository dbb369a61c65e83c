package io.github.graphcalls.emulator.graph;

import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.GraphHeaders;
import io.github.graphcalls.wire.LookupPath;
import java.util.StringJoiner;

/** One call. */
final class CallResource {

    private static final String CONTEXT = "@odata.context";

    private final Lookups lookups;

    CallResource(Lookups lookups) {
        this.lookups = lookups;
    }

    GraphAnswer answer(String resource, GraphRequest asked) {
        CallQuery query;
        try {
            String options = asked.request().query();
            query = LookupPath.parse(options.isEmpty() ? resource : resource + "?" + options);
        } catch (IllegalArgumentException refused) {
            return Answers.error(asked, 400, "BadRequest", refused.getMessage());
        }
        Lookups.Looked looked = lookups.find(query, asked);
        if (looked.answer().isPresent()) {
            return looked.answer().get();
        }
        LookupOutcome outcome = looked.outcome();
        if (!(outcome instanceof Found found)) {
            return Answers.of(outcome, asked);
        }
        String link = asked.root() + resource + "/";
        Found firstPages = new Found(lookups.pages().firstOf(found.call(), query.expand(), link), found.diagnostics());
        GraphAnswer answer = applied(Answers.of(firstPages, asked), asked);
        return found.call().extras().members().containsKey(CONTEXT)
                ? answer
                : GraphAnswer.of(
                        answer.status(),
                        answer.headers(),
                        Answers.withMember(answer.body(), CONTEXT, context(query, asked)));
    }

    static GraphAnswer applied(GraphAnswer answer, GraphRequest asked) {
        return asked.wantsUnknownWords()
                ? Answers.withHeader(answer, GraphHeaders.PREFERENCE_APPLIED, GraphHeaders.INCLUDE_UNKNOWN_ENUM_MEMBERS)
                : answer;
    }

    /** Names what was selected and expanded (facts 2.7, 2.13). */
    private static String context(CallQuery query, GraphRequest asked) {
        StringJoiner parts = new StringJoiner(",", "(", ")").setEmptyValue("");
        String selected =
                query.select().isEmpty() ? null : LookupPath.options(query).get("$select");
        if (selected != null) {
            parts.add(selected);
        }
        for (CallRelationship relationship : query.expand()) {
            parts.add(relationship.graphName() + "()");
        }
        return asked.root() + "/$metadata#communications/calls" + parts + "/$entity";
    }
}
