package io.github.graphcalls.wire.document.codec.notification;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.wire.document.codec.ExtrasCodec;
import io.github.graphcalls.wire.document.codec.InvalidDocumentException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the type of an object and the members that are not modelled. */
final class OtherMembers {

    private final JsonParser parser;
    private final String impliedType;
    private Map<String, Object> values = Map.of();
    /** The type; null before it was read, and for a null. */
    private String type;

    OtherMembers(JsonParser parser, String impliedType) {
        this.parser = parser;
        this.impliedType = impliedType;
    }

    /** Reads a member. */
    void read(String name) throws IOException {
        if (name.equals(Names.TYPE)) {
            type = text(name, type);
            if (type == null && parser.currentToken() != JsonToken.VALUE_NULL) {
                throw InvalidDocumentException.expected(parser, "a string");
            }
        } else {
            ExtrasCodec.readMember(parser, name, values());
        }
    }

    /**
     * Reads a member that is a string; keeps another value.
     *
     * @param before what was read under the same name before, or null
     * @return the text, or null for another value
     */
    String text(String name, String before) throws IOException {
        String text = parser.nextTextValue();
        if (before != null) {
            throw new InvalidDocumentException(parser, "is repeated");
        }
        if (text != null && !has(name)) {
            return text;
        }
        ExtrasCodec.readMember(parser, name, values());
        return null;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Object get(String name) {
        return values.get(name);
    }

    void put(String name, Object value) {
        values().put(name, value);
    }

    void remove(String name) {
        if (has(name)) {
            values.remove(name);
        }
    }

    private Map<String, Object> values() {
        if (values.isEmpty()) {
            values = new LinkedHashMap<>(4);
        }
        return values;
    }

    /** Returns the members with the type if it is not the implied one; a type that is null is none. */
    Extras extras() {
        if (get(Names.TYPE) == null) {
            remove(Names.TYPE);
        }
        Extras extras = Extras.of(values);
        return type == null || type.equals(impliedType) ? extras : extras.withType(type);
    }
}
