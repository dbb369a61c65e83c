package io.github.graphcalls.fake.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.time.Durations;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The value at a place of a document: reads strings, numbers and words, and refuses what is not expected. */
abstract sealed class PlacedValue permits Place {

    /** The name of a member, which may be absent. */
    private static final Pattern MEMBER = Pattern.compile("[a-z][A-Za-z]*");

    private final String name;
    private final JsonNode value;

    PlacedValue(String name, JsonNode value) {
        this.name = name;
        this.value = value;
    }

    /** Returns the place, such as {@code faults[0].effect}; empty for the document. */
    String name() {
        return name;
    }

    JsonNode value() {
        return value;
    }

    String text() {
        if (!value.isTextual()) {
            throw wrong("a string");
        }
        return value.textValue();
    }

    int number() {
        if (!value.isInt()) {
            throw wrong("an integer of 32 bits");
        }
        return value.intValue();
    }

    long longNumber() {
        if (!value.canConvertToLong() || !value.isIntegralNumber()) {
            throw wrong("an integer of 64 bits");
        }
        return value.longValue();
    }

    /**
     * Returns the number.
     *
     * @return the number, with all its digits
     * @throws JsonFormatException if this is not a number
     */
    public BigDecimal decimal() {
        if (!value.isNumber()) {
            throw wrong("a number");
        }
        return value.decimalValue();
    }

    boolean flag() {
        if (!value.isBoolean()) {
            throw wrong("true or false");
        }
        return value.booleanValue();
    }

    /**
     * Returns the duration.
     *
     * @return the duration, which may be negative
     * @throws JsonFormatException if this is not a string with a duration
     */
    public Duration duration() {
        return parsed(Durations::parse, "a duration such as \"1m30s\" or \"PT1M30S\"");
    }

    /**
     * Returns the instant.
     *
     * @return the instant
     * @throws JsonFormatException if this is not a string with an instant
     */
    public Instant instant() {
        return parsed(Instant::parse, "an instant in UTC such as \"2026-01-01T00:00:00Z\"");
    }

    /** Returns the string, which has to be one of these. */
    String choice(Collection<String> names) {
        if (!value.isTextual() || !names.contains(value.textValue())) {
            throw wrong("one of " + String.join(", ", names));
        }
        return value.textValue();
    }

    /** Returns the value of this name. */
    <E> E choice(E[] values, Function<E, String> name) {
        List<String> names = Stream.of(values).map(name).toList();
        return values[names.indexOf(choice(names))];
    }

    /** Returns the constant of an enumeration that is written in lower camel case. */
    <E extends Enum<E>> E word(Class<E> type) {
        return choice(type.getEnumConstants(), Evolvable::wordOf);
    }

    /** Constructs a value from this one. A refusal by the constructor is reported with the place. */
    <T> T make(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (JsonFormatException hasPlace) {
            throw hasPlace;
        } catch (IllegalArgumentException refused) {
            throw new JsonFormatException(withMember(refused.getMessage()), refused);
        }
    }

    /** Constructors begin their messages with the name of the component, which is the name of the member or of this value. */
    private String withMember(String message) {
        int colon = message.indexOf(": ");
        String member = colon < 0 ? "" : message.substring(0, colon);
        if (name.equals(member) || name.endsWith("." + member)) {
            return name + message.substring(colon);
        }
        boolean ofMember = value.isObject() && MEMBER.matcher(member).matches();
        return ofMember && !name.isEmpty() ? name + "." + message : at(message);
    }

    JsonFormatException wrong(String expected) {
        return wrong(expected, shown());
    }

    JsonFormatException wrong(String expected, String found) {
        return new JsonFormatException(at("expected " + expected + ", found " + found), null);
    }

    <T> T parsed(Function<String, T> parser, String expected) {
        try {
            return parser.apply(text());
        } catch (DateTimeException | JsonFormatException other) {
            throw wrong(expected);
        }
    }

    final String at(String problem) {
        return name.isEmpty() ? problem : name + ": " + problem;
    }

    private String shown() {
        if (value.isContainerNode()) {
            return (value.isEmpty() ? "an empty " : "an ") + (value.isObject() ? "object" : "array");
        }
        return OneLine.of(value.toString());
    }
}
