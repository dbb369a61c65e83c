package io.github.graphcalls.emulator.graph;

import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.emulator.http.Reply;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.wire.LookupPath;
import io.github.graphcalls.wire.document.RelationshipPages;
import java.util.OptionalInt;

/** A relationship of a call, page by page (FACTS.md#relationship-lists). */
record RelationshipResource(Lookups lookups) {

    Reply answer(String id, CallRelationship relationship, GraphRequest request) {
        CallQuery query;
        OptionalInt from;
        try {
            query = LookupPath.parse(LookupPath.CALLS + id)
                    .select(CallProperty.ID)
                    .expand(relationship);
            from = lookups.pages().startOf(request.http().query());
        } catch (IllegalArgumentException refused) {
            return Reply.of(Answers.error(request, 400, "BadRequest", refused.getMessage()));
        }
        return lookups.answer(query, request, found -> {
            String link = request.root() + LookupPath.CALLS + id + "/";
            byte[] page = RelationshipPages.write(
                    lookups.pages().pageOf(found.call(), relationship, from.orElse(0), link),
                    relationship,
                    request.spellings());
            String context = request.root() + "/$metadata#communications/calls('"
                    + query.id().value().replace("'", "''") + "')/" + relationship.graphName();
            return CallResource.applied(
                    Answers.document(Answers.withMember(page, "@odata.context", context), request), request);
        });
    }
}
