package io.github.graphcalls.fake.event;

import io.github.graphcalls.call.value.Relationship;
import java.util.List;

/** What becomes of a relationship when its items change. */
final class Relationships {

    private Relationships() {}

    /** Items that are cut short where those before were, or else whole. */
    static <T> Relationship<T> of(List<T> items, Relationship<T> before) {
        return before instanceof Relationship.Partial<T> part
                ? new Relationship.Partial<>(items, part.nextLink())
                : Relationship.complete(items);
    }
}
