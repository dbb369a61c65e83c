package io.github.graphcalls.lookup;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallBuilder;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.value.Relationship;
import java.util.EnumSet;

/** The part of a call that Graph sends for a query. */
record Projection(CallQuery query) {

    Call of(Call call) {
        boolean all = query.select().isEmpty();
        CallBuilder answer = Call.builder(call.id());
        for (CallProperty property : all ? EnumSet.allOf(CallProperty.class) : query.select()) {
            call.get(property).ifPresent(value -> answer.set(property, value));
        }
        for (CallRelationship relationship : query.expand()) {
            answer.set(relationship, expanded(call.get(relationship)));
        }
        return all ? answer.extras(call.extras()).build() : answer.build();
    }

    private static Relationship<?> expanded(Relationship<?> known) {
        return known instanceof Relationship.NotExpanded ? Relationship.complete(known.items()) : known;
    }
}
