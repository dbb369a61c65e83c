package io.github.graphcalls.wire.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.graphcalls.call.ApplicationMetadata;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.Relationship;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Binds an object to a record: each property to the component of its name, the others to the record's extras. A property
 * that comes twice is refused here, where properties bind, which costs nothing beside the parser's own detection.
 */
final class RecordCodec implements ValueCodec<Object> {

    static final String TYPE = "@odata.type";

    private static final String GRAPH = "#microsoft.graph.";
    private static final String EXTRAS = "extras";
    /** Beside one bit for each component, of which no record has this many. */
    private static final long TYPE_BIT = 1L << 63;
    /** Another spelling of a property (fact 3.4). */
    private static final Map<String, String> ALIASES = Map.of("subcode", "subCode");

    private final Class<?> record;
    private final String type;
    private final Part[] parts;
    private final List<Part> required;
    private final List<Part> relationships;
    /** The component that the type of the object names, if the record has one. */
    private final Part kind;

    private final Part extras;
    private final Map<String, Part> byName = new HashMap<>();
    /** The components of a record of which nothing was said, in their order. */
    private final Object[] absent;

    private final Function<Object[], Object> make;

    RecordCodec(Class<?> record) {
        this.record = record;
        Layout layout = Layout.of(record);
        make = layout.make();
        parts = new Part[layout.getters().size() - 1];
        absent = new Object[parts.length + 1];
        Part named = null;
        for (int i = 0; i < parts.length; i++) {
            Part part = new Part(layout.getters().get(i), i);
            parts[i] = part;
            absent[i] = part.component(null);
            if (part.isType()) {
                named = part;
            } else {
                byName.put(part.name, part);
                byName.put(ALIASES.getOrDefault(part.name, part.name), part);
            }
        }
        kind = named;
        type = kind == null && isNamedByGraph(record) ? typeOf(record) : null;
        required = Stream.of(parts).filter(Part::isRequired).toList();
        relationships = Stream.of(parts).filter(Part::isRelationship).toList();
        extras = new Part(layout.getters().get(parts.length), parts.length);
    }

    static boolean hasExtras(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        return components.length > 0
                && components[components.length - 1].getName().equals(EXTRAS);
    }

    static String typeOf(Class<?> record) {
        String name = record.getSimpleName();
        return GRAPH + Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** Catch-alls of a family have no name of Graph's, nor has what Graph documents nowhere. */
    private static boolean isNamedByGraph(Class<?> record) {
        return record != ApplicationMetadata.class && !FamilyCodec.isCatchAll(record);
    }

    @Override
    public Object read(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw MisshapenException.expected(parser, "an object");
        }
        return readMembers(parser, null);
    }

    /**
     * Reads what is left of an object.
     *
     * @param declared the type, when it was read already
     */
    Object readMembers(JsonParser parser, String declared) throws IOException {
        Object[] values = absent.clone();
        Map<String, Object> strangers = null;
        String typeName = declared;
        long seen = declared == null ? 0 : TYPE_BIT;
        String name = null;
        try {
            while ((name = parser.nextFieldName()) != null) {
                Part part = byName.get(name);
                if (part != null) {
                    seen = seenToo(1L << part.at, seen, parser);
                    if (parser.nextToken() != JsonToken.VALUE_NULL) {
                        values[part.at] = part.component(part.codec().read(parser));
                    }
                } else if (name.equals(TYPE)) {
                    seen = seenToo(TYPE_BIT, seen, parser);
                    typeName = parser.nextToken() == JsonToken.VALUE_NULL ? null : DeclaredType.read(parser, type);
                } else {
                    strangers = strangers == null ? new LinkedHashMap<>(4) : strangers;
                    Members.readMember(parser, name, strangers);
                }
                // What is wrong behind a member is not wrong within it.
                name = null;
            }
        } catch (JsonProcessingException e) {
            throw name == null ? e : JsonMappingException.wrapWithPath(e, record, name);
        }
        return construct(parser, values, strangers, typeName);
    }

    private static long seenToo(long bit, long seen, JsonParser parser) throws MisshapenException {
        if ((seen & bit) != 0) {
            throw MisshapenException.saying(parser, "is there twice");
        }
        return seen | bit;
    }

    private Object construct(JsonParser parser, Object[] values, Map<String, Object> strangers, String typeName)
            throws IOException {
        for (Part part : required) {
            if (values[part.at] == null) {
                throw JsonMappingException.wrapWithPath(
                        MisshapenException.saying(parser, "is missing"), record, part.name);
            }
        }
        if (strangers != null) {
            cutShort(values, strangers);
        }
        Extras rest = strangers == null ? Extras.NONE : Extras.of(strangers);
        String implied = type;
        if (kind != null && typeName != null) {
            values[kind.at] = kind.component(kind.word(shortName(typeName)));
            implied = GRAPH + kind.typeName(values[kind.at]);
        }
        values[parts.length] = typeName == null || typeName.equals(implied) ? rest : rest.withType(typeName);
        return make.apply(values);
    }

    /** A type may come with another prefix, such as the address of a metadata document. */
    private static String shortName(String typeName) {
        return typeName.startsWith(GRAPH)
                ? typeName.substring(GRAPH.length())
                : typeName.substring(typeName.lastIndexOf('.') + 1);
    }

    /** A relationship is whole, unless Graph gave a link to the rest (fact 2.13). */
    private void cutShort(Object[] values, Map<String, Object> strangers) {
        for (Part part : relationships) {
            if (values[part.at] instanceof Relationship.Whole<?> whole
                    && strangers.get(part.nextLink) instanceof String link) {
                strangers.remove(part.nextLink);
                values[part.at] = Relationship.cutShort(whole.items(), link);
            }
        }
    }

    @Override
    public void write(Object value, JsonGenerator generator) throws IOException {
        Extras rest = extras.extras(value);
        String typeName = rest.type().orElseGet(() -> typeOf(value));
        generator.writeStartObject();
        if (typeName != null) {
            generator.writeStringField(TYPE, typeName);
        }
        for (Part part : parts) {
            if (part != kind) {
                part.write(value, generator);
            }
        }
        for (Map.Entry<String, Object> member : rest.members().entrySet()) {
            if (isTaken(member.getKey(), value)) {
                throw new IllegalArgumentException("extra member " + member.getKey() + " of " + record.getSimpleName()
                        + " has the name of a property: set the property instead");
            }
            generator.writeFieldName(member.getKey());
            Members.writeAny(member.getValue(), generator);
        }
        generator.writeEndObject();
    }

    private String typeOf(Object value) {
        String text = kind == null ? null : kind.typeName(kind.get(value));
        return text == null ? type : GRAPH + text;
    }

    private boolean isTaken(String name, Object value) {
        return byName.containsKey(name)
                || name.equals(TYPE)
                || relationships.stream().anyMatch(part -> part.writesToo(name, value));
    }
}
