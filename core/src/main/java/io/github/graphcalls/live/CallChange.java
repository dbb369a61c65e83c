package io.github.graphcalls.live;

import io.github.graphcalls.call.value.RecordComponents;
import java.util.Optional;

/**
 * What one notification or one lookup changed. Immutable.
 *
 * @param kind the kind of change
 * @param before the call before; empty for one that was not held
 * @param after the call after; for {@link Kind#NONE} and a call that was not held, one that is not held either
 */
public record CallChange(Kind kind, Optional<LiveCall> before, LiveCall after) {

    /** The kind of a change. */
    public enum Kind {
        /** The call was not held before, and is held for alive. */
        APPEARED,
        /** The state changed. */
        MOVED,
        /** The roster changed; the state did not. */
        ROSTER_CHANGED,
        /** The call ended, or how it ended became known. The call may not have been held before. */
        ENDED,
        /** A lookup gave a reason to doubt the call. */
        DOUBTFUL,
        /** A lookup found the call in the known state and removed the doubts, except for a gap in the roster. */
        CONFIRMED,
        /** The same was known before. */
        DUPLICATE,
        /** An earlier change arrived late, or any change of an ended call; nothing changed. */
        OLDER,
        /** Nothing: the notification concerned a resource that is not held, such as an operation, or the lookup failed. */
        NONE
    }

    public CallChange {
        RecordComponents.requireNonNull(CallChange.class, kind, before, after);
    }
}
