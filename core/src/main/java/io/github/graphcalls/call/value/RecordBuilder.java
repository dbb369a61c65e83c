package io.github.graphcalls.call.value;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds a record from components that are set by name. Each method of a builder replaces one component and returns the
 * builder. No value may be null. Not safe for use by several threads; can be used again after {@link #build()}.
 *
 * @param <R> the record, whose components are optional values, lists and {@link Extras}
 * @param <B> the builder itself
 */
public abstract class RecordBuilder<R extends Record, B extends RecordBuilder<R, B>> {

    /** Kept for each type, since reflection on a record allocates 5 KB, and each answer has diagnostics. */
    private static final ClassValue<Layout> LAYOUTS = new ClassValue<>() {
        @Override
        protected Layout computeValue(Class<?> type) {
            return layoutOf(type);
        }
    };

    private record Layout(List<RecordComponent> components, Constructor<?> constructor) {
        Layout {
            components = List.copyOf(components);
        }
    }

    private final Class<R> type;
    private final Map<String, Object> values = new HashMap<>();

    /**
     * Starts with the components of a record, or with everything absent.
     *
     * @param type the type of the record
     * @param start the record to start from
     */
    protected RecordBuilder(Class<R> type, Optional<R> start) {
        this.type = type;
        if (start.isPresent()) {
            for (RecordComponent component : LAYOUTS.get(type).components()) {
                values.put(component.getName(), RecordComponents.get(component, start.get()));
            }
        }
    }

    /**
     * Sets an optional component.
     *
     * @param component the name of the component
     * @param value the value
     * @return this builder
     */
    protected final B set(String component, Object value) {
        return put(component, Optional.of(value));
    }

    /**
     * Sets an optional component to a known word.
     *
     * @param component the name of the component
     * @param word the word
     * @return this builder
     * @param <E> the enumeration of the words
     */
    protected final <E extends Enum<E>> B set(String component, E word) {
        return set(component, Evolvable.of(word));
    }

    /**
     * Sets a component as it is, such as a list or the extras.
     *
     * @param component the name of the component
     * @param value the value
     * @return this builder
     */
    @SuppressWarnings("unchecked")
    protected final B put(String component, Object value) {
        values.put(component, requireNonNull(value, component));
        return (B) this;
    }

    /**
     * Builds the record.
     *
     * @return a record with all components that were set
     */
    public final R build() {
        Layout layout = LAYOUTS.get(type);
        Object[] arguments = new Object[layout.components().size()];
        for (int i = 0; i < arguments.length; i++) {
            RecordComponent component = layout.components().get(i);
            Object value = values.get(component.getName());
            arguments[i] = value == null ? absent(component.getType()) : value;
        }
        try {
            return type.cast(layout.constructor().newInstance(arguments));
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot construct " + type, e);
        }
    }

    private static Layout layoutOf(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        try {
            return new Layout(List.of(components), type.getConstructor(types));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("cannot construct " + type, e);
        }
    }

    private static Object absent(Class<?> type) {
        if (type == List.class) {
            return List.of();
        }
        return type == Extras.class ? Extras.NONE : Optional.empty();
    }
}
