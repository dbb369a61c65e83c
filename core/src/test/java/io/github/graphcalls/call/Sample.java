package io.github.graphcalls.call;

import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.call.value.Secret;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a value of any type that a call reaches, with everything in it that may be absent. */
public final class Sample {

    static final String SECRET = "hunter2";

    private Sample() {}

    /** A call with everything in it that may be absent. */
    public static Call call(CallId id) {
        return ((Call) of(Call.class, "call")).toBuilder().id(id).build();
    }

    static Object of(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric((Class<?>) generic.getRawType(), generic.getActualTypeArguments()[0], name);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain == CallId.class) {
            return CallId.of(name);
        }
        if (plain == Call.class) {
            return call();
        }
        if (plain.isRecord()) {
            return ofRecord(plain);
        }
        return plain.isSealed() ? ofRecord(plain.getPermittedSubclasses()[0]) : ofJdk(plain, name);
    }

    private static Object ofGeneric(Class<?> type, Type argument, String name) {
        if (type == Optional.class) {
            return Optional.of(of(argument, name));
        }
        if (type == List.class) {
            return List.of(of(argument, name));
        }
        return type == Relationship.class
                ? Relationship.complete(List.of(of(argument, name)))
                : word((Class<?>) argument);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Evolvable<?> word(Class<?> type) {
        return Evolvable.of((Enum) type.getEnumConstants()[0]);
    }

    private static Object ofJdk(Class<?> type, String name) {
        Map<Class<?>, Object> values = Map.of(
                String.class,
                name,
                Boolean.class,
                true,
                Integer.class,
                7,
                Long.class,
                7L,
                Secret.class,
                Secret.of(SECRET),
                Extras.class,
                Extras.of(Map.of(name, SECRET)),
                Instant.class,
                Instant.EPOCH,
                OffsetDateTime.class,
                OffsetDateTime.of(2026, 3, 1, 12, 0, 0, 0, ZoneOffset.UTC));
        return Optional.ofNullable(values.get(type))
                .orElseThrow(() -> new AssertionError("no sample of " + type + ", add one here"));
    }

    /** The accessors of a call in the order of its properties and relationships, the extras last. */
    static List<Method> accessorsOfCall() {
        return Stream.of(
                        Stream.of(CallProperty.values()).map(CallProperty::graphName),
                        Stream.of(CallRelationship.values()).map(CallRelationship::graphName),
                        Stream.of("extras"))
                .flatMap(names -> names)
                .map(Sample::accessor)
                .toList();
    }

    private static Method accessor(String name) {
        try {
            return Call.class.getMethod(name);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    /** A call with everything in it. */
    static Call call() {
        CallBuilder call = Call.builder(CallId.of("id"));
        for (CallProperty property : CallProperty.values()) {
            Object value = of(accessor(property.graphName()).getGenericReturnType(), property.graphName());
            call.set(property, value instanceof Optional<?> optional ? optional.orElseThrow() : value);
        }
        for (CallRelationship relationship : CallRelationship.values()) {
            Type type = accessor(relationship.graphName()).getGenericReturnType();
            call.set(relationship, (Relationship<?>) of(type, relationship.graphName()));
        }
        return call.extras(Extras.of(Map.of("extras", SECRET))).build();
    }

    static Object[] componentsOf(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> of(component.getGenericType(), component.getName()))
                .toArray();
    }

    static Object ofRecord(Class<?> type) {
        try {
            return newRecord(type, componentsOf(type));
        } catch (InvocationTargetException refused) {
            throw new AssertionError("a sample of " + type, refused.getCause());
        }
    }

    static Object newRecord(Class<?> type, Object... components) throws InvocationTargetException {
        try {
            return type.getConstructor(Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(components);
        } catch (InvocationTargetException refused) {
            throw refused;
        } catch (ReflectiveOperationException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    /** The records that a call is made of. */
    static Set<Class<?>> records() {
        Set<Class<?>> records = new LinkedHashSet<>();
        accessorsOfCall().forEach(accessor -> collect(accessor.getGenericReturnType(), records));
        return records;
    }

    private static void collect(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, records));
            return;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isSealed()) {
            Arrays.stream(plain.getPermittedSubclasses()).forEach(permitted -> collect(permitted, records));
        } else if (plain.isRecord() && records.add(plain)) {
            Arrays.stream(plain.getRecordComponents())
                    .forEach(component -> collect(component.getGenericType(), records));
        }
    }
}
