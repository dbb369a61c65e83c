package io.github.graphcalls.call.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Graph sent in an object beyond what this library models: members by name, and the name of the type when it is not
 * the one that the place implies. Graph puts undeclared members even on types that its metadata calls closed (facts 2.18,
 * 3.3), so every part of a call has these, and they are written back.
 *
 * <p>Values are {@code null}, {@link String}, {@link Boolean}, {@link Long}, {@link BigInteger} (beyond a long),
 * {@link BigDecimal}, unmodifiable {@link List} and unmodifiable {@link Map}. Immutable.
 */
public final class Extras {

    /** Nothing beyond the model. */
    public static final Extras NONE = new Extras(Optional.empty(), Map.of());

    private final Optional<String> type;
    private final Map<String, Object> members;

    private Extras(Optional<String> type, Map<String, Object> members) {
        this.type = type;
        this.members = members;
    }

    /**
     * Extra members in an object of the type that its place implies.
     *
     * @param members values by name, copied deeply; numbers of the primitive kinds, {@link BigInteger} or {@link BigDecimal}
     * @return the extras
     * @throws IllegalArgumentException for a value of another kind or a name that is no text, naming the place
     */
    public static Extras of(Map<String, ?> members) {
        return members.isEmpty() ? NONE : new Extras(Optional.empty(), copy("", members));
    }

    /**
     * The same members in an object of a type that its place does not imply.
     *
     * @param type the type as Graph spells it, such as {@code #microsoft.graph.communicationsUserIdentity}
     * @return extras with that type
     */
    public Extras withType(String type) {
        return new Extras(Optional.of(type), members);
    }

    /**
     * The declared type, when it is not the one that the place implies: an unknown derived type, or a base type where a
     * derived one is usual.
     *
     * @return the type as Graph spells it, with its leading {@code #}
     */
    public Optional<String> type() {
        return type;
    }

    /**
     * The extra members in the order in which they came.
     *
     * @return an unmodifiable map that may hold null values
     */
    public Map<String, Object> members() {
        return members;
    }

    /**
     * Whether there is neither a member nor a type.
     *
     * @return whether Graph sent nothing beyond the model
     */
    public boolean isEmpty() {
        return type.isEmpty() && members.isEmpty();
    }

    private static Map<String, Object> copy(String place, Map<?, ?> members) {
        Map<String, Object> copy = new LinkedHashMap<>(Math.max(4, members.size() * 2));
        members.forEach((name, value) -> {
            if (!(name instanceof String key)) {
                throw new IllegalArgumentException("extra member " + (place.isEmpty() ? "" : place + ": ")
                        + "expected a text for a name, found "
                        + (name == null ? "null" : "a " + name.getClass().getName()));
            }
            copy.put(key, copyValue(place.isEmpty() ? key : place + "." + key, value));
        });
        return compact(copy);
    }

    /** A map of none or one takes a fifth of the room, and a document may be full of such. */
    private static Map<String, Object> compact(Map<String, Object> copy) {
        if (copy.size() > 1) {
            return Collections.unmodifiableMap(copy);
        }
        return copy.isEmpty()
                ? Collections.emptyMap()
                : Collections.singletonMap(
                        copy.keySet().iterator().next(),
                        copy.values().iterator().next());
    }

    private static Object copyValue(String place, Object value) {
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
                "extra member " + place + ": expected null, a text, a boolean, a finite number,"
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

    /** The names only: what a member means is unknown, so its value may be a secret. */
    @Override
    public String toString() {
        return OneLine.of(type.map(name -> name + " ").orElse("") + members.keySet());
    }
}
