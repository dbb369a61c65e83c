package io.github.graphcalls.emulator.graph;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallBuilder;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Relationship;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Hides words that came later than the metadata behind {@code unknownFutureValue}, as Graph does for a client that did not say
 * it can read them (fact 2.15). An enumeration without that word has none to hide.
 */
final class KnownWords {

    private static final String SENTINEL = "UNKNOWN_FUTURE_VALUE";

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private KnownWords() {}

    static Call of(Call call) {
        CallBuilder known = call.toBuilder();
        for (CallProperty property : CallProperty.values()) {
            Object sentinel = Shape.sentinel(typeOf(property.graphName()));
            call.get(property).ifPresent(value -> known.set(property, part(value, sentinel)));
        }
        for (CallRelationship relationship : CallRelationship.values()) {
            known.set(relationship, (Relationship<?>) part(call.get(relationship), null));
        }
        return known.build();
    }

    private static Type typeOf(String property) {
        try {
            return Call.class.getMethod(property).getGenericReturnType();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same record when nothing in it is to be hidden. */
    private static Object record(Object value) {
        Shape shape = SHAPES.get(value.getClass());
        Object[] parts = shape.partsOf(value);
        boolean changed = false;
        for (int i = 0; i < parts.length; i++) {
            Object known = part(parts[i], shape.sentinels()[i]);
            changed |= known != parts[i];
            parts[i] = known;
        }
        return changed ? shape.make(parts) : value;
    }

    private static Object part(Object value, Object sentinel) {
        if (value instanceof Evolvable<?> word) {
            return sentinel == null || word.known().isPresent() ? word : sentinel;
        }
        if (value instanceof Optional<?> maybe) {
            Object inner = maybe.orElse(null);
            Object known = inner == null ? null : part(inner, sentinel);
            return known == inner ? maybe : Optional.of(known);
        }
        if (value instanceof List<?> list) {
            return list(list, sentinel);
        }
        return value instanceof Record && !(value instanceof Relationship.NotAsked) ? record(value) : value;
    }

    private static Object list(List<?> list, Object sentinel) {
        List<Object> known = null;
        for (int i = 0; i < list.size(); i++) {
            Object item = part(list.get(i), sentinel);
            if (known == null && item != list.get(i)) {
                known = new ArrayList<>(list);
            }
            if (known != null) {
                known.set(i, item);
            }
        }
        return known == null ? list : known;
    }

    /** How a record is taken apart and put together, and for each component the word that hides another. */
    private record Shape(RecordComponent[] components, Object[] sentinels, Class<?> type) {

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Object[] sentinels = Arrays.stream(components)
                    .map(component -> sentinel(component.getGenericType()))
                    .toArray();
            return new Shape(components, sentinels, type);
        }

        Object[] partsOf(Object value) {
            Object[] parts = new Object[components.length];
            try {
                for (int i = 0; i < parts.length; i++) {
                    parts[i] = components[i].getAccessor().invoke(value);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + type, e);
            }
            return parts;
        }

        Object make(Object[] parts) {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return type.getConstructor(types).newInstance(parts);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot make " + type, e);
            }
        }

        /** The word within Optional, List or Evolvable. */
        private static Object sentinel(Type type) {
            if (!(type instanceof ParameterizedType generic)) {
                return null;
            }
            Type inner = generic.getActualTypeArguments()[0];
            if (generic.getRawType() != Evolvable.class) {
                return sentinel(inner);
            }
            return Arrays.stream(((Class<?>) inner).getEnumConstants())
                    .map(Enum.class::cast)
                    .filter(word -> word.name().equals(SENTINEL))
                    .findFirst()
                    .<Object>map(Shape::word)
                    .orElse(null);
        }

        @SuppressWarnings({"rawtypes", "unchecked"})
        private static Evolvable<?> word(Enum word) {
            return Evolvable.of(word);
        }
    }
}
