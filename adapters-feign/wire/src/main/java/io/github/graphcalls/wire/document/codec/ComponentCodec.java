package io.github.graphcalls.wire.document.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.Relationship;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and writes a component of a record of the domain as a property of a JSON object. */
final class ComponentCodec {

    /** Names that are keywords of Java. */
    private static final Map<String, String> RENAMED = Map.of("finalIdentity", "final");

    static final String NEXT_LINK = "@odata.nextLink";

    /** The name of the property. */
    final String name;
    /** The position of the component, counted from 0. */
    final int index;
    /** The name of the member with the link to the rest of a relationship. */
    private final String nextLink;

    private final ValueCodec<Object> codec;
    private final boolean isText;

    private final Method getter;
    private final Class<?> type;
    private final boolean isOfCall;

    ComponentCodec(Method getter, int index) {
        name = RENAMED.getOrDefault(getter.getName(), getter.getName());
        this.index = index;
        nextLink = name + NEXT_LINK;
        this.getter = getter;
        type = getter.getReturnType();
        isOfCall = getter.getDeclaringClass().isAssignableFrom(Call.class);
        codec = Codecs.ofComponent(getter.getGenericReturnType());
        isText = codec == (Object) Scalars.TEXT;
    }

    boolean isRelationship() {
        return type == Relationship.class;
    }

    boolean isRequired() {
        return !isRelationship() && type != Optional.class && type != List.class;
    }

    /** Returns whether the value is the type of the object: "recordOperation" for {@code #microsoft.graph.recordOperation}. */
    boolean isType() {
        return name.equals("type");
    }

    /** Returns the word for the short name of a type. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    Object word(String typeName) {
        return Evolvable.parse((Class) argument(argument(getter.getGenericReturnType())), typeName);
    }

    /** Returns the short name of a type, null for an absent one. */
    String typeName(Object value) {
        return ((Optional<?>) value).map(word -> ((Evolvable<?>) word).text()).orElse(null);
    }

    /** Reads the value behind the name, a text by one call of the parser; null for a JSON null. */
    Object readNext(JsonParser parser) throws IOException {
        String text = parser.nextTextValue();
        if (text != null && isText) {
            return text;
        }
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : codec.read(parser);
    }

    /** Returns the component for a value; null is the value of an absent property, and such a component of a call. */
    Object component(Object value) {
        if (isRelationship()) {
            return value == null ? null : Relationship.complete((List<?>) value);
        }
        if (isOfCall) {
            return value;
        }
        if (type == Optional.class) {
            return Optional.ofNullable(value);
        }
        return value == null && type == List.class ? List.of() : value;
    }

    /** Writes the property, unless it is absent. */
    void write(Object owner, JsonGenerator generator) throws IOException {
        Object value = value(get(owner));
        if (value != null) {
            generator.writeFieldName(name);
            codec.write(value, generator);
        }
        Optional<String> link = link(owner);
        if (link.isPresent()) {
            generator.writeStringField(nextLink, link.get());
        }
    }

    /** Returns the value to write for a component, null for an absent property. */
    private static Object value(Object component) {
        if (component instanceof Optional<?> optional) {
            return optional.orElse(null);
        }
        if (component instanceof Relationship<?> relationship) {
            return relationship instanceof Relationship.NotExpanded ? null : relationship.items();
        }
        return component instanceof List<?> list && list.isEmpty() ? null : component;
    }

    /** Returns the link to the rest of a relationship, which is a member of its own. */
    Optional<String> link(Object owner) {
        return isRelationship() && get(owner) instanceof Relationship.Partial<?> part
                ? part.nextLink()
                : Optional.empty();
    }

    /** Returns whether a name is that of the member with this relationship's link. */
    boolean isLinkOf(Object owner, String member) {
        return member.equals(nextLink) && link(owner).isPresent();
    }

    /** Makes a relationship partial if the object has a link to the rest, and removes the link (FACTS.md#paged-relationships). */
    Object withLink(Object relationship, Map<String, Object> members) {
        if (relationship instanceof Relationship.Complete<?> first && members.get(nextLink) instanceof String link) {
            members.remove(nextLink);
            return Relationship.partial(first.items(), link);
        }
        return relationship;
    }

    Extras extras(Object owner) {
        return (Extras) get(owner);
    }

    Object get(Object owner) {
        try {
            return getter.invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + name, e);
        }
    }

    static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    /** Makes the codec of an object when it is first used: a document has few of the objects that a call may have. */
    record OfObject(Class<?> component) implements ValueCodec<Object> {

        @Override
        public Object read(JsonParser parser) throws IOException {
            return codec().read(parser);
        }

        @Override
        public void write(Object value, JsonGenerator generator) throws IOException {
            codec().write(value, generator);
        }

        private ValueCodec<Object> codec() {
            return Codecs.unchecked(Codecs.ofObject(component));
        }
    }
}
