package io.github.graphcalls.call.value;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A relationship of a call, such as its participants: not expanded, complete or partial. Graph sends a relationship only when
 * the query expands it, and may send a part of it, which an empty list could not express. Immutable.
 *
 * @param <T> the type of the items
 */
public sealed interface Relationship<T> {

    /**
     * A relationship that was not part of the answer.
     *
     * @param <T> the type of the items
     */
    record NotExpanded<T>() implements Relationship<T> {
        private static final NotExpanded<?> INSTANCE = new NotExpanded<>();
    }

    /**
     * All items that Graph has.
     *
     * @param items the items, possibly none
     * @param <T> the type of the items
     */
    record Complete<T>(List<T> items) implements Relationship<T> {
        public Complete {
            items = List.copyOf(items);
        }
    }

    /**
     * Some of the items that Graph has, or possibly all of them.
     *
     * @param items the items that Graph sent
     * @param nextLink Graph's opaque link to the next page (FACTS.md#paged-relationships), if it sent one
     * @param <T> the type of the items
     */
    record Partial<T>(List<T> items, Optional<String> nextLink) implements Relationship<T> {
        public Partial {
            items = List.copyOf(items);
            requireNonNull(nextLink, "nextLink");
        }
    }

    /**
     * Returns a relationship that was not part of the answer.
     *
     * @param <T> the type of the items
     * @return always the same value
     */
    @SuppressWarnings("unchecked")
    static <T> Relationship<T> notExpanded() {
        return (Relationship<T>) NotExpanded.INSTANCE;
    }

    /**
     * Returns a relationship with all items that Graph has.
     *
     * @param items the items
     * @param <T> the type of the items
     * @return the complete relationship
     */
    static <T> Relationship<T> complete(List<T> items) {
        return new Complete<>(items);
    }

    /**
     * Returns the first items of a relationship, with Graph's link to the rest.
     *
     * @param items the items that Graph sent
     * @param nextLink the link to the next page
     * @param <T> the type of the items
     * @return the partial relationship
     */
    static <T> Relationship<T> partial(List<T> items, String nextLink) {
        return new Partial<>(items, Optional.of(nextLink));
    }

    /**
     * Returns the items that Graph sent.
     *
     * @return the items, none for a relationship that was not expanded
     */
    default List<T> items() {
        return List.of();
    }

    /**
     * Handles each of the three cases.
     *
     * @param notExpanded for a relationship that was not part of the answer
     * @param complete for all items
     * @param partial for some of the items, or possibly all
     * @param <R> the result
     * @return the result of the matching function
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
