package io.github.graphcalls.fake.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.call.value.OneLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value of a JSON document with its place. Each refusal names the place, the value found and the value expected. Immutable.
 */
public final class Place extends PlacedValue {

    Place(String name, JsonNode value) {
        super(name, value);
    }

    /**
     * Reads a document.
     *
     * @param document a JSON document
     * @return its place
     * @throws JsonFormatException if it is not JSON, with the line and the column
     */
    public static Place of(String document) {
        return Json.read(document);
    }

    /**
     * Returns a required member. A member that is null is absent.
     *
     * @param member the name of the member
     * @return the member
     * @throws JsonFormatException if this is not an object, or without the member
     */
    public Place member(String member) {
        return optional(member).orElseThrow(() -> wrong("an object with the member \"" + member + "\""));
    }

    /**
     * Returns a member. A member that is null is absent.
     *
     * @param member the name of the member
     * @return the member, or empty if it is absent
     * @throws JsonFormatException if this is not an object
     */
    public Optional<Place> optional(String member) {
        JsonNode found = object().value().get(member);
        return Optional.ofNullable(found)
                .filter(node -> !node.isNull())
                .map(node -> new Place(name().isEmpty() ? member : name() + "." + member, node));
    }

    /**
     * Refuses other members.
     *
     * @param members the names of all known members
     * @return this place
     * @throws JsonFormatException if this is not an object, or has another member
     */
    public Place only(String... members) {
        object().value().fieldNames().forEachRemaining(member -> {
            if (!List.of(members).contains(member)) {
                throw new JsonFormatException(
                        at("unknown member \"" + OneLine.of(member) + "\"; expected one of "
                                + String.join(", ", members)),
                        null);
            }
        });
        return this;
    }

    /** Refuses another version of the format, so that a later format is not read in part. */
    void hasVersion(int known) {
        Place version = member("version");
        if (version.number() != known) {
            throw version.wrong(known + " (read it with the release of this library that wrote it)");
        }
    }

    /** Returns the name of the one member of these that is present. */
    String oneOf(List<String> members) {
        List<String> there =
                members.stream().filter(object().value()::hasNonNull).toList();
        if (there.size() != 1) {
            String expected = "exactly one of the members " + String.join(", ", members);
            throw there.isEmpty() ? wrong(expected) : wrong(expected, String.join(" and ", there));
        }
        return there.get(0);
    }

    /** Returns all members of an object by name. */
    Map<String, Place> members() {
        Map<String, Place> members = new LinkedHashMap<>();
        object().value()
                .properties()
                .forEach(member ->
                        members.put(member.getKey(), new Place(name() + "." + member.getKey(), member.getValue())));
        return members;
    }

    List<Place> items() {
        if (!value().isArray()) {
            throw wrong("an array");
        }
        List<Place> items = new ArrayList<>();
        value().forEach(item -> items.add(new Place(name() + "[" + items.size() + "]", item)));
        return items;
    }

    /** Returns the constants of an enumeration that are written in lower camel case. */
    <E extends Enum<E>> List<E> words(Class<E> type) {
        return items().stream().map(item -> item.word(type)).toList();
    }

    private Place object() {
        if (!value().isObject()) {
            throw wrong("an object");
        }
        return this;
    }
}
