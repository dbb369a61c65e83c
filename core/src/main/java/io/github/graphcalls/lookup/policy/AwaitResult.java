package io.github.graphcalls.lookup.policy;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.util.Optional;

/**
 * What came of awaiting a state. Immutable.
 *
 * @param ending why the wait ended
 * @param last what the last lookup came to
 */
public record AwaitResult(Ending ending, LookupOutcome last) {

    /** Why a wait ended. */
    public enum Ending {
        /** What was awaited came true. */
        REACHED,
        /** The call is over, so that it can no longer come true. */
        OVER,
        /** The call service reported that it does not know the call: it has ended, or never existed. */
        NOT_FOUND,
        /** The deadline passed, or would pass before the next lookup. */
        DEADLINE,
        /** The lookup was denied, rejected, malformed or blocked: asking again would not help. */
        FAILED,
        /** The thread was interrupted; its flag is set again. */
        INTERRUPTED
    }

    public AwaitResult {
        requireNonNull(ending, "ending");
        requireNonNull(last, "last");
    }

    /**
     * The call as awaited.
     *
     * @return the call, or empty when the state was not reached
     */
    public Optional<Call> reached() {
        return ending == Ending.REACHED ? last.toOptional() : Optional.empty();
    }
}
