package io.github.graphcalls.fake.script;

import io.github.graphcalls.call.CallId;
import java.util.List;
import java.util.Optional;

/**
 * Provides the stories of a world: a {@link Script}, or a function that makes the story of an id at the first lookup, so that a
 * world may have millions of calls. It has to be a pure function: the same id gives an equal story on every thread.
 */
@FunctionalInterface
public interface CallSource {

    /**
     * Returns the story of a call.
     *
     * @param id the id, in any case and with or without dashes
     * @return the story, whose id denotes the same call, or empty if there is no such call
     */
    Optional<CallScript> script(CallId id);

    /**
     * Returns the ids that can be listed. The world searches them for the nearest to an unknown id, and knows their next events
     * before the first lookup. A source of millions returns none.
     *
     * @return the ids, always in the same order
     */
    default List<CallId> known() {
        return List.of();
    }
}
