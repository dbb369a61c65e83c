package io.github.graphcalls.fake.event;

import io.github.graphcalls.call.value.Relationship;
import java.util.List;

/** Changes the items of a relationship. */
final class Relationships {

    private Relationships() {}

    /** Returns a relationship of these items, partial if the one before was, else complete. */
    static <T> Relationship<T> of(List<T> items, Relationship<T> before) {
        return before instanceof Relationship.Partial<T> part
                ? new Relationship.Partial<>(items, part.nextLink())
                : Relationship.complete(items);
    }
}
