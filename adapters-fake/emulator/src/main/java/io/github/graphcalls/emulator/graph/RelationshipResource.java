package io.github.graphcalls.emulator.graph;

import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.LookupPath;
import io.github.graphcalls.wire.document.RelationshipPages;
import java.util.OptionalInt;

/** What is related to a call, page by page (fact 2.14). */
final class RelationshipResource {

    private final Lookups lookups;

    RelationshipResource(Lookups lookups) {
        this.lookups = lookups;
    }

    GraphAnswer answer(String id, CallRelationship relationship, GraphRequest asked) {
        CallQuery query;
        OptionalInt from;
        try {
            query = LookupPath.parse(LookupPath.CALLS + id)
                    .select(CallProperty.ID)
                    .expand(relationship);
            from = lookups.pages().startOf(asked.request().query());
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
        String link = asked.root() + LookupPath.CALLS + id + "/";
        byte[] page = RelationshipPages.write(
                lookups.pages().pageOf(found.call(), relationship, from.orElse(0), link),
                relationship,
                asked.spellings());
        String context = asked.root() + "/$metadata#communications/calls('"
                + query.id().value().replace("'", "''") + "')/" + relationship.graphName();
        return CallResource.applied(
                Answers.document(Answers.withMember(page, "@odata.context", context), asked), asked);
    }
}
