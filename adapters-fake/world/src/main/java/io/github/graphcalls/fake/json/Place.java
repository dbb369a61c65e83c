package io.github.graphcalls.fake.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.OneLine;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A value in a document and where it stands. Whatever is not as expected is told with the place, what was found and a remedy. */
record Place(String name, JsonNode value) {

    /** A member that has to be there; one that is null is not. */
    Place member(String member) {
        return optional(member).orElseThrow(() -> wrong("an object with the member \"" + member + "\""));
    }

    Optional<Place> optional(String member) {
        JsonNode found = object().value.get(member);
        return Optional.ofNullable(found)
                .filter(node -> !node.isNull())
                .map(node -> new Place(name.isEmpty() ? member : name + "." + member, node));
    }

    /** An object without any member but these. */
    Place only(String... members) {
        object().value.fieldNames().forEachRemaining(member -> {
            if (!List.of(members).contains(member)) {
                throw new JsonFormatException(
                        at("unknown member \"" + OneLine.of(member) + "\"; known are " + String.join(", ", members)),
                        null);
            }
        });
        return this;
    }

    /** Refuses a document of another version of its format, so that one that came later is not read in part. */
    void hasVersion(int known) {
        Place version = member("version");
        if (version.number() != known) {
            throw version.wrong(
                    known + ", the version that this library knows; use the library that wrote it, or write it anew");
        }
    }

    /** The one member of several that is there. */
    String oneOf(List<String> members) {
        List<String> there = members.stream().filter(object().value::hasNonNull).toList();
        if (there.size() != 1) {
            throw wrong("exactly one of the members " + String.join(", ", members));
        }
        return there.get(0);
    }

    /** The members of an object, whatever their names. */
    Map<String, Place> members() {
        Map<String, Place> members = new LinkedHashMap<>();
        object().value
                .properties()
                .forEach(member ->
                        members.put(member.getKey(), new Place(name + "." + member.getKey(), member.getValue())));
        return members;
    }

    List<Place> items() {
        if (!value.isArray()) {
            throw wrong("an array");
        }
        List<Place> items = new ArrayList<>();
        value.forEach(item -> items.add(new Place(name + "[" + items.size() + "]", item)));
        return items;
    }

    String text() {
        if (!value.isTextual()) {
            throw wrong("a text");
        }
        return value.textValue();
    }

    int number() {
        if (!value.isInt()) {
            throw wrong("a whole number of 32 bits");
        }
        return value.intValue();
    }

    long longNumber() {
        if (!value.canConvertToLong() || !value.isIntegralNumber()) {
            throw wrong("a whole number of 64 bits");
        }
        return value.longValue();
    }

    boolean flag() {
        if (!value.isBoolean()) {
            throw wrong("true or false");
        }
        return value.booleanValue();
    }

    Duration duration() {
        return parsed(Duration::parse, "a duration as ISO 8601 has it, such as \"PT1M30S\"");
    }

    Instant instant() {
        return parsed(Instant::parse, "an instant in UTC, such as \"2026-01-01T00:00:00Z\"");
    }

    /** A word of an enumeration, in lower camel case. */
    <E extends Enum<E>> E word(Class<E> type) {
        E[] words = type.getEnumConstants();
        return Arrays.stream(words)
                .filter(word -> value.isTextual() && Evolvable.wordOf(word).equals(value.textValue()))
                .findFirst()
                .orElseThrow(() -> wrong("one of "
                        + String.join(
                                ", ",
                                Arrays.stream(words).map(Evolvable::wordOf).toList())));
    }

    /** What is made of this value; a refusal by whatever makes it is told with the place. */
    <T> T make(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (JsonFormatException told) {
            throw told;
        } catch (IllegalArgumentException refused) {
            throw new JsonFormatException(at(refused.getMessage()), refused);
        }
    }

    JsonFormatException wrong(String expected) {
        return new JsonFormatException(at("expected " + expected + ", found " + shown()), null);
    }

    <T> T parsed(Function<String, T> parser, String expected) {
        try {
            return parser.apply(text());
        } catch (DateTimeException | JsonFormatException other) {
            throw wrong(expected);
        }
    }

    private Place object() {
        if (!value.isObject()) {
            throw wrong("an object");
        }
        return this;
    }

    private String at(String problem) {
        return name.isEmpty() ? problem : name + ": " + problem;
    }

    private String shown() {
        if (value.isContainerNode()) {
            return (value.isObject() ? "an object" : "an array") + (value.isEmpty() ? " with nothing in it" : "");
        }
        return OneLine.of(value.toString());
    }
}
