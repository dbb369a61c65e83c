package io.github.graphcalls.call;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.Relationship;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values of a call by property and by relationship. An absent value is null, so that equal calls have equal values. A
 * builder changes its values, a call never does.
 */
final class CallValues {

    private static final int PROPERTIES = CallProperty.values().length;
    private static final int SIZE = PROPERTIES + CallRelationship.values().length;

    private final @Nullable Object[] values;
    private Extras extras;

    CallValues() {
        this(new Object[SIZE], Extras.NONE);
    }

    private CallValues(@Nullable Object[] values, Extras extras) {
        this.values = values;
        this.extras = extras;
    }

    CallValues copy() {
        return new CallValues(values.clone(), extras);
    }

    @SuppressWarnings("unchecked")
    <T> Optional<T> optional(CallProperty property) {
        return Optional.ofNullable((T) values[property.ordinal()]);
    }

    @SuppressWarnings("unchecked")
    <T> List<T> list(CallProperty property) {
        List<T> items = (List<T>) values[property.ordinal()];
        return items == null ? List.of() : items;
    }

    @SuppressWarnings("unchecked")
    <T> Relationship<T> relationship(CallRelationship relationship) {
        Relationship<T> known = (Relationship<T>) values[PROPERTIES + relationship.ordinal()];
        return known == null ? Relationship.notExpanded() : known;
    }

    Extras extras() {
        return extras;
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        for (CallProperty property : CallProperty.values()) {
            optional(property).ifPresent(value -> map.put(property.graphName(), value));
        }
        for (CallRelationship relationship : CallRelationship.values()) {
            Relationship<?> value = relationship(relationship);
            if (!(value instanceof Relationship.NotExpanded)) {
                map.put(relationship.graphName(), value);
            }
        }
        if (!extras.isEmpty()) {
            map.put("extras", extras);
        }
        return map;
    }

    /** Returns one line for each value that differs from the expected one. */
    List<String> differencesFrom(CallValues expected) {
        Map<String, Object> found = toMap();
        Map<String, Object> wanted = expected.toMap();
        return Stream.concat(wanted.keySet().stream(), found.keySet().stream())
                .distinct()
                .filter(name -> !Objects.equals(found.get(name), wanted.get(name)))
                .map(name -> name + ": expected " + wanted.getOrDefault(name, "nothing") + ", found "
                        + found.getOrDefault(name, "nothing"))
                .toList();
    }

    void set(CallProperty property, Object value) {
        requireNonNull(value, property::graphName);
        if (!property.type().isInstance(value)) {
            throw new IllegalArgumentException(property.graphName() + ": expected a value of "
                    + property.type().getName() + ", found one of "
                    + value.getClass().getName());
        }
        values[property.ordinal()] = value instanceof List<?> items ? nullIfEmpty(items) : value;
    }

    private static @Nullable List<?> nullIfEmpty(List<?> items) {
        return items.isEmpty() ? null : List.copyOf(items);
    }

    void set(CallRelationship relationship, Relationship<?> value) {
        requireNonNull(value, relationship::graphName);
        values[PROPERTIES + relationship.ordinal()] = value instanceof Relationship.NotExpanded ? null : value;
    }

    void extras(Extras value) {
        extras = requireNonNull(value, "extras");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CallValues that && Arrays.equals(values, that.values) && extras.equals(that.extras);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + extras.hashCode();
    }
}
