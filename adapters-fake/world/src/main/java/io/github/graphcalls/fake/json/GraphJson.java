package io.github.graphcalls.fake.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.wire.document.GraphCallModule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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
        writeWords(node, "select", query.select());
        writeWords(node, "expand", query.expand());
        query.deadline().ifPresent(deadline -> node.put("deadline", deadline.toString()));
        return node;
    }

    private static <E extends Enum<E>> void writeWords(ObjectNode node, String name, Set<E> words) {
        if (!words.isEmpty()) {
            node.set(name, Json.array(words, word -> Json.text(Evolvable.wordOf(word))));
        }
    }

    static CallQuery readQuery(Place query) {
        query.only("id", "select", "expand", "deadline");
        return new CallQuery(
                readId(query.member("id")),
                readWords(query, "select", CallProperty.class),
                readWords(query, "expand", CallRelationship.class),
                query.optional("deadline").map(Place::instant));
    }

    static CallId readId(Place id) {
        return id.make(() -> CallId.of(id.text()));
    }

    private static <E extends Enum<E>> Set<E> readWords(Place query, String name, Class<E> type) {
        Set<E> words = EnumSet.noneOf(type);
        query.optional(name).map(Place::items).orElse(List.of()).forEach(word -> words.add(word.word(type)));
        return words;
    }
}
