package io.github.graphcalls.wire.document.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.graphcalls.call.value.Extras;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Binds an object to a record: each property to the component of its name, unknown members to the record's extras. Refuses a repeated property itself, with a bit set: the
 * parser's own detection would allocate a set of names for each object.
 */
final class RecordCodec implements ValueCodec<Object> {

    /** The bit of the type in the set of read members; bits 0 to 62 are those of the components. */
    private static final long TYPE_BIT = 1L << 63;
    /** Other spellings of properties (FACTS.md#result-spelling). */
    private static final Map<String, String> ALIASES = Map.of("subcode", "subCode");

    static final Predicate<String> NO_OTHER_TYPE = type -> false;

    private final Class<?> record;
    /** The type that Graph has for the record; null for a record without one. */
    private final String type;

    private final ComponentCodec[] components;
    private final ComponentCodec[] required;
    private final ComponentCodec[] relationships;
    private final ComponentCodec extras;
    private final Map<String, ComponentCodec> byName = new HashMap<>();
    private final Function<Object[], Object> make;
    /** The components of a record for an object without members. */
    private final Object[] defaults;
    /** The component whose value is the type of the object; null for a record without one. */
    private final ComponentCodec typeComponent;

    RecordCodec(Class<?> record) {
        this.record = record;
        RecordLayout layout = RecordLayout.of(record);
        make = layout.make();
        components = new ComponentCodec[layout.getters().size() - 1];
        defaults = new Object[components.length + 1];
        ComponentCodec named = null;
        for (int i = 0; i < components.length; i++) {
            ComponentCodec component = new ComponentCodec(layout.getters().get(i), i);
            components[i] = component;
            defaults[i] = component.component(null);
            if (component.isType()) {
                named = component;
            } else {
                byName.put(component.name, component);
                byName.put(ALIASES.getOrDefault(component.name, component.name), component);
            }
        }
        typeComponent = named;
        type = typeComponent == null && DeclaredType.isNamed(record) ? DeclaredType.of(record) : null;
        required = those(ComponentCodec::isRequired);
        relationships = those(ComponentCodec::isRelationship);
        extras = new ComponentCodec(layout.getters().get(components.length), components.length);
    }

    private ComponentCodec[] those(Predicate<ComponentCodec> kind) {
        return Stream.of(components).filter(kind).toArray(ComponentCodec[]::new);
    }

    /** Returns the values of the components of a record for an object without members. */
    Object[] defaults() {
        return defaults.clone();
    }

    @Override
    public Object read(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw InvalidDocumentException.expected(parser, "an object");
        }
        return readMembers(parser, null, defaults(), null, NO_OTHER_TYPE);
    }

    /**
     * Reads the rest of an object.
     *
     * @param declared the type, if it has been read; else null
     * @param values the values of components that the object may lack
     * @param first the name at which the parser stands, or at the value of which if it is that of the type; else null
     * @param otherType accepts types of other objects, which are kept
     */
    Object readMembers(JsonParser parser, String declared, Object[] values, String first, Predicate<String> otherType)
            throws IOException {
        Map<String, Object> unknown = null;
        String typeName = declared;
        long seen = declared == null ? 0 : TYPE_BIT;
        String name = first;
        try {
            while ((name = name == null ? parser.nextFieldName() : name) != null) {
                ComponentCodec component = byName.get(name);
                if (component != null) {
                    seen = seenToo(1L << component.index, seen, parser);
                    Object value = component.readNext(parser);
                    if (value != null) {
                        values[component.index] = component.component(value);
                    }
                } else if (name.equals(DeclaredType.MEMBER)) {
                    seen = seenToo(TYPE_BIT, seen, parser);
                    JsonToken value =
                            parser.currentToken() == JsonToken.FIELD_NAME ? parser.nextToken() : parser.currentToken();
                    typeName = value == JsonToken.VALUE_NULL
                            ? null
                            : DeclaredType.read(parser, otherType.test(parser.getText()) ? null : type);
                } else {
                    unknown = unknown == null ? new LinkedHashMap<>(4) : unknown;
                    ExtrasCodec.readMember(parser, name, unknown);
                }
                name = null;
            }
        } catch (JsonProcessingException e) {
            throw name == null ? e : JsonMappingException.wrapWithPath(e, record, name);
        }
        return construct(parser, values, unknown, typeName);
    }

    private static long seenToo(long bit, long seen, JsonParser parser) throws InvalidDocumentException {
        if ((seen & bit) != 0) {
            throw new InvalidDocumentException(parser, "is repeated");
        }
        return seen | bit;
    }

    private Object construct(JsonParser parser, Object[] values, Map<String, Object> unknown, String typeName)
            throws IOException {
        for (ComponentCodec component : required) {
            if (values[component.index] == null) {
                throw JsonMappingException.wrapWithPath(
                        new InvalidDocumentException(parser, "is missing"), record, component.name);
            }
        }
        if (unknown != null) {
            for (ComponentCodec relationship : relationships) {
                values[relationship.index] = relationship.withLink(values[relationship.index], unknown);
            }
        }
        Extras rest = unknown == null ? Extras.NONE : Extras.of(unknown);
        String implied = type;
        if (typeComponent != null && typeName != null) {
            values[typeComponent.index] = typeComponent.component(typeComponent.word(DeclaredType.shortName(typeName)));
            implied = DeclaredType.PREFIX + typeComponent.typeName(values[typeComponent.index]);
        }
        values[components.length] = typeName == null || typeName.equals(implied) ? rest : rest.withType(typeName);
        return make.apply(values);
    }

    @Override
    public void write(Object value, JsonGenerator generator) throws IOException {
        write(value, Set.of(), generator);
    }

    /** Writes a value without some of its components. */
    void write(Object value, Set<String> omitted, JsonGenerator generator) throws IOException {
        Extras rest = extras.extras(value);
        String typeName = rest.type().orElseGet(() -> typeOf(value));
        generator.writeStartObject();
        if (typeName != null) {
            generator.writeStringField(DeclaredType.MEMBER, typeName);
        }
        for (ComponentCodec component : components) {
            if (component != typeComponent && !omitted.contains(component.name)) {
                component.write(value, generator);
            }
        }
        for (Map.Entry<String, Object> member : rest.members().entrySet()) {
            if (isTaken(member.getKey(), value)) {
                throw new IllegalArgumentException("extra member " + member.getKey() + " of " + record.getSimpleName()
                        + " has the name of a property; set the property instead");
            }
            generator.writeFieldName(member.getKey());
            ExtrasCodec.writeAny(member.getValue(), generator);
        }
        generator.writeEndObject();
    }

    private String typeOf(Object value) {
        String text = typeComponent == null ? null : typeComponent.typeName(typeComponent.get(value));
        return text == null ? type : DeclaredType.PREFIX + text;
    }

    private boolean isTaken(String name, Object value) {
        return byName.containsKey(name)
                || name.equals(DeclaredType.MEMBER)
                || Stream.of(relationships).anyMatch(each -> each.isLinkOf(value, name));
    }
}
