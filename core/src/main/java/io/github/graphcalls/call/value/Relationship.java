package io.github.graphcalls.call.value;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What is known of a relationship of a call, such as its participants: Graph sends one only when it is expanded, and may
 * send a part of it. An empty list would not tell these apart. Immutable.
 *
 * @param <T> what is related
 */
public sealed interface Relationship<T> {

    /**
     * The relationship was not part of the answer.
     *
     * @param <T> what would be related
     */
    record NotAsked<T>() implements Relationship<T> {
        private static final NotAsked<?> INSTANCE = new NotAsked<>();
    }

    /**
     * All that Graph has.
     *
     * @param items everything related, perhaps nothing
     * @param <T> what is related
     */
    record Whole<T>(List<T> items) implements Relationship<T> {
        public Whole {
            items = List.copyOf(items);
        }
    }

    /**
     * A part of what Graph has, or what may be a part of it.
     *
     * @param items what came
     * @param continuation Graph's opaque link to the next page (fact 2.13), when it gave one
     * @param <T> what is related
     */
    record CutShort<T>(List<T> items, Optional<String> continuation) implements Relationship<T> {
        public CutShort {
            items = List.copyOf(items);
            requireNonNull(continuation, "continuation");
        }
    }

    /**
     * A relationship that was not part of the answer.
     *
     * @param <T> what would be related
     * @return always the same value
     */
    @SuppressWarnings("unchecked")
    static <T> Relationship<T> notAsked() {
        return (Relationship<T>) NotAsked.INSTANCE;
    }

    /**
     * All that Graph has.
     *
     * @param items everything related
     * @param <T> what is related
     * @return the whole relationship
     */
    static <T> Relationship<T> whole(List<T> items) {
        return new Whole<>(items);
    }

    /**
     * A first part, with Graph's link to the rest.
     *
     * @param items what came
     * @param continuation the link to the next page
     * @param <T> what is related
     * @return a part of the relationship
     */
    static <T> Relationship<T> cutShort(List<T> items, String continuation) {
        return new CutShort<>(items, Optional.of(continuation));
    }

    /**
     * What came: empty when the relationship was not asked for.
     *
     * @return what is known to be related
     */
    default List<T> items() {
        return fold(List::of, items -> items, part -> part.items());
    }

    /**
     * Handles each of the three cases.
     *
     * @param notAsked when it was not part of the answer
     * @param whole when all came
     * @param cutShort when a part came, or what may be a part
     * @param <R> the result
     * @return what the matching function gave
     */
    default <R> R fold(
            Supplier<? extends R> notAsked,
            Function<? super List<T>, ? extends R> whole,
            Function<? super CutShort<T>, ? extends R> cutShort) {
        if (this instanceof Whole<T> all) {
            return whole.apply(all.items);
        }
        return this instanceof CutShort<T> part ? cutShort.apply(part) : notAsked.get();
    }
}
