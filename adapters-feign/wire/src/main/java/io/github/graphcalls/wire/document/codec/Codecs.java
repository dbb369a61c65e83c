package io.github.graphcalls.wire.document.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.meeting.OnlineMeetingContentSharingDisabledReason;
import io.github.graphcalls.call.meeting.OnlineMeetingVideoDisabledReason;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.call.value.Secret;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Returns the codec of a type of the domain. Safe for use by several threads. */
public final class Codecs {

    private static final Map<Class<?>, ValueCodec<?>> SCALARS = Map.of(
            String.class, Scalars.TEXT,
            Boolean.class, Scalars.FLAG,
            Integer.class, Scalars.INT32,
            Long.class, Scalars.INT64,
            OffsetDateTime.class, Scalars.TIME,
            Secret.class, Scalars.SECRET,
            CallId.class, Scalars.CALL_ID,
            Extras.class, ExtrasCodec.CODEC);

    /** Enumerations with several words in one string: {@code IsFlags} in Graph's metadata. */
    private static final Set<Class<?>> FLAGS =
            Set.of(OnlineMeetingContentSharingDisabledReason.class, OnlineMeetingVideoDisabledReason.class);

    private static final String DOMAIN = Call.class.getPackageName();
    private static final Map<Class<?>, ValueCodec<?>> OBJECTS = new ConcurrentHashMap<>();

    private Codecs() {}

    /**
     * Returns whether values of a class are objects in a document of a call.
     *
     * @param type a class
     * @return whether it is a record of the domain, a sealed family of such records, or {@link Call}
     */
    public static boolean isPartOfCall(Class<?> type) {
        return type.getPackageName().startsWith(DOMAIN)
                && !SCALARS.containsKey(type)
                && (type == Call.class
                        || type.isInterface() && type.isSealed() && type != Relationship.class
                        || type.isRecord() && RecordLayout.hasExtras(type));
    }

    /**
     * Returns the codec of a type.
     *
     * @param type a type of the domain, or of one of its components
     * @return the codec
     */
    public static ValueCodec<Object> of(Type type) {
        return type instanceof Class<?> plain && !SCALARS.containsKey(plain)
                ? unchecked(ofObject(plain))
                : ofComponent(type);
    }

    /** Returns the codec of a component, which makes those of objects when they are first used. */
    static ValueCodec<Object> ofComponent(Type type) {
        return unchecked(find(type));
    }

    /**
     * Returns the codec of a list.
     *
     * @param items the type of the items
     * @return the codec
     */
    public static ValueCodec<List<Object>> listOf(Class<?> items) {
        return new ListCodec<>(of(items));
    }

    /**
     * Reads the rest of an object whose type was read first.
     *
     * @param type a record of the domain
     * @param parser the parser, behind the type
     * @param declared the value of {@code @odata.type}
     * @return the record
     * @throws IOException if the document is not JSON, beyond a bound, or not of the expected form
     */
    public static Object readTyped(Class<?> type, JsonParser parser, String declared) throws IOException {
        RecordCodec codec = (RecordCodec) ofObject(type);
        return codec.readMembers(parser, declared, codec.defaults(), null, RecordCodec.NO_OTHER_TYPE);
    }

    /**
     * Reads the rest of an object as a call that may lack an id.
     *
     * @param parser the parser, behind the type, or at the first name
     * @param declared the value of {@code @odata.type} if it was read first; else null
     * @param first the first name if the parser stands at it; else null
     * @param id the id if the document has none
     * @param otherType accepts the types of other documents that are to be read
     * @return the call, whose id is this instance if the document has none
     * @throws IOException if the document is not JSON, beyond a bound, or not of the expected form
     */
    public static Call readCall(
            JsonParser parser, String declared, String first, CallId id, Predicate<String> otherType)
            throws IOException {
        RecordCodec codec = (RecordCodec) ofObject(Call.class);
        Object[] values = codec.defaults();
        values[CallProperty.ID.ordinal()] = id;
        return (Call) codec.readMembers(parser, declared, values, first, otherType);
    }

    /**
     * Writes a call with or without its id.
     *
     * @param call the call
     * @param withId whether to write the id
     * @param generator the generator
     * @throws IOException if the generator cannot write
     */
    public static void writeCall(Call call, boolean withId, JsonGenerator generator) throws IOException {
        ((RecordCodec) ofObject(Call.class)).write(call, withId ? Set.of() : Set.of("id"), generator);
    }

    @SuppressWarnings("unchecked")
    static ValueCodec<Object> unchecked(ValueCodec<?> codec) {
        return (ValueCodec<Object>) codec;
    }

    private static ValueCodec<?> find(Type type) {
        if (type instanceof ParameterizedType generic) {
            return findGeneric((Class<?>) generic.getRawType(), ComponentCodec.argument(type));
        }
        Class<?> plain = (Class<?>) type;
        ValueCodec<?> scalar = SCALARS.get(plain);
        return scalar == null ? new ComponentCodec.OfObject(plain) : scalar;
    }

    private static ValueCodec<?> findGeneric(Class<?> raw, Type argument) {
        if (raw == Evolvable.class) {
            return word(argument);
        }
        if (raw == List.class
                && argument instanceof ParameterizedType word
                && FLAGS.contains(ComponentCodec.argument(word))) {
            return words(ComponentCodec.argument(word));
        }
        if (raw == List.class || raw == Relationship.class) {
            return new ListCodec<>(ofComponent(argument));
        }
        if (raw == Optional.class) {
            return find(argument);
        }
        throw new IllegalStateException("no codec for " + raw);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ValueCodec<?> word(Type type) {
        return Scalars.word((Class) type);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ValueCodec<?> words(Type type) {
        return Scalars.words((Class) type);
    }

    static ValueCodec<?> ofObject(Class<?> type) {
        ValueCodec<?> known = OBJECTS.get(type);
        if (known != null) {
            return known;
        }
        // Not computeIfAbsent: the constructor of a codec looks up those of its components in the same map.
        ValueCodec<?> made = type.isSealed() ? new FamilyCodec(type) : new RecordCodec(type);
        OBJECTS.put(type, made);
        return made;
    }
}
