package io.github.graphcalls.call.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The members of an object that this library does not model, by name, and the type of the object when it is not the one that
 * its place implies. Graph adds undeclared members even to types that its metadata calls closed (FACTS.md#open-types and
 * FACTS.md#undeclared-members), so every part of a call has extras, and they are written back.
 *
 * <p>Values are {@code null}, {@link String}, {@link Boolean}, {@link Long}, {@link BigInteger} (beyond a long),
 * {@link BigDecimal}, unmodifiable {@link List} and unmodifiable {@link Map}. Immutable.
 */
@SuppressWarnings("exports") // JSpecify is not needed at run time
public final class Extras {

    /** No extra member and no type. */
    public static final Extras NONE = new Extras(Optional.empty(), Map.of());

    private final Optional<String> type;
    private final Map<String, @Nullable Object> members;

    private Extras(Optional<String> type, Map<String, @Nullable Object> members) {
        this.type = type;
        this.members = members;
    }

    /**
     * Returns extra members of an object whose type its place implies.
     *
     * @param members values by name, copied deeply; numbers of the primitive kinds, {@link BigInteger} or {@link BigDecimal}
     * @return the extras
     * @throws IllegalArgumentException for a value of another kind or a name that is not a string, naming the place
     */
    public static Extras of(Map<String, ? extends @Nullable Object> members) {
        return members.isEmpty() ? NONE : new Extras(Optional.empty(), copy("", members));
    }

    /**
     * Returns the same members of an object whose type its place does not imply.
     *
     * @param type the type as Graph spells it, such as {@code #microsoft.graph.communicationsUserIdentity}
     * @return extras with that type
     */
    public Extras withType(String type) {
        return new Extras(Optional.of(type), members);
    }

    /**
     * Returns the declared type, when it is not the one that the place implies: an unknown derived type, or a base type in place
     * of a derived one.
     *
     * @return the type as Graph spells it, with its leading {@code #}
     */
    public Optional<String> type() {
        return type;
    }

    /**
     * Returns the extra members in the order in which they came.
     *
     * @return an unmodifiable map that may hold null values
     */
    public Map<String, @Nullable Object> members() {
        return members;
    }

    /**
     * Returns whether there is neither a member nor a type.
     *
     * @return whether Graph sent nothing beyond the model
     */
    public boolean isEmpty() {
        return type.isEmpty() && members.isEmpty();
    }

    private static Map<String, @Nullable Object> copy(String place, Map<?, ? extends @Nullable Object> members) {
        Map<String, Object> copy = new LinkedHashMap<>(Math.max(4, members.size() * 2));
        members.forEach((name, value) -> {
            if (!(name instanceof String key)) {
                throw new IllegalArgumentException("extra member " + (place.isEmpty() ? "" : place + ": ")
                        + "expected a string for a name, found "
                        + (name == null ? "null" : "a " + name.getClass().getName()));
            }
            copy.put(key, copyValue(place.isEmpty() ? key : place + "." + key, value));
        });
        return compact(copy);
    }

    /** Maps of at most one entry take a fifth of the memory this way, and a document may be full of them. */
    private static Map<String, @Nullable Object> compact(Map<String, @Nullable Object> copy) {
        if (copy.size() > 1) {
            return Collections.unmodifiableMap(copy);
        }
        return copy.isEmpty()
                ? Collections.emptyMap()
                : Collections.singletonMap(
                        copy.keySet().iterator().next(),
                        copy.values().iterator().next());
    }

    private static @Nullable Object copyValue(String place, @Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof BigDecimal) {
            return value;
        }
        if (value instanceof Map<?, ?> map) {
            return copy(place, map);
        }
        if (value instanceof List<?> list) {
            if (list.isEmpty()) {
                return Collections.emptyList();
            }
            List<Object> items = new ArrayList<>(list.size());
            for (Object item : list) {
                items.add(copyValue(place + "[" + items.size() + "]", item));
            }
            return Collections.unmodifiableList(items);
        }
        return copyNumber(place, value);
    }

    private static Object copyNumber(String place, Object value) {
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof BigInteger big) {
            return big.bitLength() < Long.SIZE ? (Object) big.longValue() : big;
        }
        if ((value instanceof Double || value instanceof Float) && Double.isFinite(((Number) value).doubleValue())) {
            return new BigDecimal(value.toString());
        }
        throw new IllegalArgumentException(
                "extra member " + place + ": expected null, a string, a boolean, a finite number,"
                        + " a list or a map, found a " + value.getClass().getName());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Extras that && type.equals(that.type) && members.equals(that.members);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + members.hashCode();
    }

    /** The names only: the value of an unknown member may be a secret. */
    @Override
    public String toString() {
        return OneLine.of(type.map(name -> name + " ").orElse("") + members.keySet());
    }
}
