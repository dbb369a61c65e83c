package io.github.graphcalls.fake.script;

import io.github.graphcalls.call.CallId;
import java.util.List;
import java.util.Optional;

/**
 * Where a world takes its stories from: a {@link Script}, or a function that makes the story of an id when the call is first
 * asked for, so that a world may have millions of calls. A pure function: the same id gives an equal story, every time and
 * on every thread.
 */
@FunctionalInterface
public interface CallSource {

    /**
     * The story of a call.
     *
     * @param id the id, in any case and with or without dashes
     * @return the story, whose id is the same call as this, or empty when there is no such call
     */
    Optional<CallScript> script(CallId id);

    /**
     * The ids that can be named without asking: among them the nearest to a mistyped id is sought, and their next events are
     * known before anybody looks them up. A source of millions leaves this empty.
     *
     * @return the ids, in an order of their own
     */
    default List<CallId> known() {
        return List.of();
    }
}
