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
    record NotExpanded<T>() implements Relationship<T> {
        private static final NotExpanded<?> INSTANCE = new NotExpanded<>();
    }

    /**
     * All that Graph has.
     *
     * @param items everything related, perhaps nothing
     * @param <T> what is related
     */
    record Complete<T>(List<T> items) implements Relationship<T> {
        public Complete {
            items = List.copyOf(items);
        }
    }

    /**
     * A part of what Graph has, or what may be a part of it.
     *
     * @param items what came
     * @param nextLink Graph's opaque link to the next page (fact 2.13), when it gave one
     * @param <T> what is related
     */
    record Partial<T>(List<T> items, Optional<String> nextLink) implements Relationship<T> {
        public Partial {
            items = List.copyOf(items);
            requireNonNull(nextLink, "nextLink");
        }
    }

    /**
     * A relationship that was not part of the answer.
     *
     * @param <T> what would be related
     * @return always the same value
     */
    @SuppressWarnings("unchecked")
    static <T> Relationship<T> notExpanded() {
        return (Relationship<T>) NotExpanded.INSTANCE;
    }

    /**
     * All that Graph has.
     *
     * @param items everything related
     * @param <T> what is related
     * @return the whole relationship
     */
    static <T> Relationship<T> complete(List<T> items) {
        return new Complete<>(items);
    }

    /**
     * A first part, with Graph's link to the rest.
     *
     * @param items what came
     * @param nextLink the link to the next page
     * @param <T> what is related
     * @return a part of the relationship
     */
    static <T> Relationship<T> partial(List<T> items, String nextLink) {
        return new Partial<>(items, Optional.of(nextLink));
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
     * @param notExpanded when it was not part of the answer
     * @param complete when all came
     * @param partial when a part came, or what may be a part
     * @param <R> the result
     * @return what the matching function gave
     */
    default <R> R fold(
            Supplier<? extends R> notExpanded,
            Function<? super List<T>, ? extends R> complete,
            Function<? super Partial<T>, ? extends R> partial) {
        if (this instanceof Complete<T> all) {
            return complete.apply(all.items);
        }
        return this instanceof Partial<T> part ? partial.apply(part) : notExpanded.get();
    }
}
