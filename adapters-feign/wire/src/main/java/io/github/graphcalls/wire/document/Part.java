package io.github.graphcalls.wire.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
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

/** One component of a part of a call, as a property of a document. */
final class Part {

    /** How a component tells that there is no value. */
    private enum Absence {
        OPTIONAL,
        LIST,
        RELATIONSHIP,
        IMPOSSIBLE
    }

    /** What Java forbids as a name, or what would read badly as one. */
    private static final Map<String, String> RENAMED = Map.of("finalIdentity", "final");

    static final String NEXT_LINK = "@odata.nextLink";

    final String name;
    /** Which component it is, counted from 0. */
    final int at;
    /** The member that holds the link to the rest of a relationship. */
    final String nextLink;

    private final SerializedString written;
    private final Method getter;
    private final Absence absence;
    /** Found when it is first needed, by any thread: a program that reads one kind of call needs few of them. */
    private ValueCodec<Object> codec;

    Part(Method getter, int at) {
        name = RENAMED.getOrDefault(getter.getName(), getter.getName());
        this.at = at;
        nextLink = name + NEXT_LINK;
        written = new SerializedString(name);
        this.getter = getter;
        absence = absenceOf(getter.getReturnType());
    }

    private static Absence absenceOf(Class<?> type) {
        if (type == Optional.class) {
            return Absence.OPTIONAL;
        }
        if (type == List.class) {
            return Absence.LIST;
        }
        return type == Relationship.class ? Absence.RELATIONSHIP : Absence.IMPOSSIBLE;
    }

    ValueCodec<Object> codec() {
        ValueCodec<Object> found = codec;
        if (found == null) {
            found = Codecs.of(getter.getGenericReturnType());
            codec = found;
        }
        return found;
    }

    boolean isRelationship() {
        return absence == Absence.RELATIONSHIP;
    }

    boolean isRequired() {
        return absence == Absence.IMPOSSIBLE;
    }

    /** Whether the object's type names the value, as {@code #microsoft.graph.recordOperation} names a kind of operation. */
    boolean isType() {
        return name.equals("type");
    }

    /** The word for the short name of a type. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    Object word(String typeName) {
        return Evolvable.parse((Class) argument(argument(getter.getGenericReturnType())), typeName);
    }

    /** The short name of a type, null for an absent one. */
    String typeName(Object value) {
        return ((Optional<?>) value).map(word -> ((Evolvable<?>) word).text()).orElse(null);
    }

    /** The value of the component for what was read, or for nothing. */
    Object component(Object value) {
        return switch (absence) {
            case OPTIONAL -> Optional.ofNullable(value);
            case LIST -> value == null ? List.of() : value;
            case RELATIONSHIP -> value == null ? Relationship.notAsked() : Relationship.whole((List<?>) value);
            case IMPOSSIBLE -> value;
        };
    }

    /** Writes the property, unless it is absent. */
    void write(Object owner, JsonGenerator generator) throws IOException {
        Object value = get(owner);
        switch (absence) {
            case OPTIONAL -> writeValue(((Optional<?>) value).orElse(null), generator);
            case LIST -> writeValue(((List<?>) value).isEmpty() ? null : value, generator);
            case RELATIONSHIP -> writeRelationship((Relationship<?>) value, generator);
            case IMPOSSIBLE -> writeValue(value, generator);
        }
    }

    /** Whether the property, as it is here, writes a member of this name beside its own: the link to the rest. */
    boolean writesToo(String member, Object owner) {
        return member.equals(nextLink)
                && get(owner) instanceof Relationship.CutShort<?> part
                && part.continuation().isPresent();
    }

    private void writeRelationship(Relationship<?> value, JsonGenerator generator) throws IOException {
        writeValue(value instanceof Relationship.NotAsked ? null : value.items(), generator);
        if (value instanceof Relationship.CutShort<?> part
                && part.continuation().isPresent()) {
            generator.writeStringField(nextLink, part.continuation().get());
        }
    }

    private void writeValue(Object value, JsonGenerator generator) throws IOException {
        if (value != null) {
            generator.writeFieldName(written);
            codec().write(value, generator);
        }
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
}
