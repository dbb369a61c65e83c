package io.github.graphcalls.fake.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.operation.CommsOperation;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.wire.document.CallDocuments;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Calls and parts of calls as Graph writes them. A part is written and read inside a call, by the codec of wire, which also
 * reports the place of an error.
 */
final class GraphJson {

    private static final CallId ANY = CallId.of("any");

    private GraphJson() {}

    static JsonNode write(Call call) {
        try {
            return Json.MAPPER.readTree(CallDocuments.writeText(call));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("wire wrote invalid JSON", e);
        }
    }

    static Call readCall(Place place) {
        return read(place, place.value(), "");
    }

    static JsonNode write(ResultInfo result) {
        return write(Call.builder(ANY).resultInfo(result).build()).get("resultInfo");
    }

    static ResultInfo readResult(Place place) {
        return read(place, around("resultInfo", place.value()), "resultInfo")
                .resultInfo()
                .orElseThrow(() -> place.wrong("a resultInfo"));
    }

    static JsonNode write(Participant participant) {
        Relationship<Participant> roster = Relationship.complete(List.of(participant));
        return write(Call.builder(ANY).participants(roster).build()).at("/participants/0");
    }

    static Participant readParticipant(Place place) {
        Call call = read(place, around("participants", one(place)), "participants[0]");
        return call.participants().items().get(0);
    }

    static JsonNode write(CommsOperation operation) {
        Relationship<CommsOperation> operations = Relationship.complete(List.of(operation));
        return write(Call.builder(ANY).operations(operations).build()).at("/operations/0");
    }

    static CommsOperation readOperation(Place place) {
        Call call = read(place, around("operations", one(place)), "operations[0]");
        return call.operations().items().get(0);
    }

    private static JsonNode one(Place place) {
        return Json.array(List.of(place.value()), item -> item);
    }

    private static JsonNode around(String name, JsonNode part) {
        return Json.object().put("id", ANY.value()).set(name, part);
    }

    private static Call read(Place place, JsonNode document, String within) {
        LookupOutcome outcome = CallDocuments.read(Json.write(document).getBytes(StandardCharsets.UTF_8));
        if (outcome instanceof Malformed malformed) {
            String inner = malformed.place().startsWith(within)
                    ? malformed.place().substring(within.length())
                    : malformed.place();
            String dot = inner.isEmpty() || inner.startsWith(".") || inner.startsWith("[") ? "" : ".";
            throw new JsonFormatException(place.name() + dot + inner + ": " + malformed.problem(), null);
        }
        return outcome.toOptional().orElseThrow();
    }

    static JsonNode write(CallQuery query) {
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
