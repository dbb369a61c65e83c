package io.github.graphcalls.fake.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.wire.document.GraphCallModule;
import java.util.List;
import java.util.TreeSet;

/** Calls and parts of calls as Graph writes them, by the codec of wire, which also reports the place of an error; and queries. */
final class GraphJson {

    private static final JsonMapper PARTS = JsonMapper.builder(GraphCallModule.jsonFactory())
            .addModule(new GraphCallModule())
            .build();

    private GraphJson() {}

    static JsonNode write(Object part) {
        try {
            return Json.MAPPER.readTree(PARTS.writeValueAsString(part));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("wire wrote invalid JSON", e);
        }
    }

    static <T> T read(Place place, Class<T> type) {
        try {
            return PARTS.readValue(Json.write(place.value()), type);
        } catch (JsonProcessingException e) {
            Malformed malformed = GraphCallModule.malformed(e);
            String inner = malformed.place();
            String dot = inner.isEmpty() || inner.startsWith("[") ? "" : ".";
            throw new JsonFormatException(place.name() + dot + inner + ": " + malformed.problem(), null);
        }
    }

    static JsonNode writeQuery(CallQuery query) {
        ObjectNode node = Json.object().put("id", query.id().value());
        if (!query.select().isEmpty()) {
            node.set("select", Json.words(query.select()));
        }
        if (!query.expand().isEmpty()) {
            node.set("expand", Json.words(query.expand()));
        }
        query.deadline().ifPresent(deadline -> node.put("deadline", deadline.toString()));
        return node;
    }

    static CallQuery readQuery(Place query) {
        query.only("id", "select", "expand", "deadline");
        return new CallQuery(
                readId(query.member("id")),
                new TreeSet<>(query.optional("select")
                        .map(words -> words.words(CallProperty.class))
                        .orElse(List.of())),
                new TreeSet<>(query.optional("expand")
                        .map(words -> words.words(CallRelationship.class))
                        .orElse(List.of())),
                query.optional("deadline").map(Place::instant));
    }

    static CallId readId(Place id) {
        return id.make(() -> CallId.of(id.text()));
    }
}
