package io.github.graphcalls.lookup.policy;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.value.RecordComponents;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.util.Optional;

/**
 * The end of a wait by {@link AwaitState}. Immutable.
 *
 * @param ending why the wait ended
 * @param last the outcome of the last lookup
 */
public record AwaitResult(Ending ending, LookupOutcome last) {

    /** Why a wait ended. */
    public enum Ending {
        /** The call was in the state, or met the condition. */
        REACHED,
        /** The call is over, and can no longer get there. */
        OVER,
        /** The call service reported that it does not know the call: it has ended, or never existed. */
        NOT_FOUND,
        /** The deadline passed, or would pass before the next lookup. */
        DEADLINE,
        /** The lookup was denied, rejected, malformed or blocked: a retry does not help. */
        FAILED,
        /** The thread was interrupted; its flag is set again. */
        INTERRUPTED
    }

    public AwaitResult {
        RecordComponents.requireNonNull(AwaitResult.class, ending, last);
    }

    /**
     * Returns the call that was awaited.
     *
     * @return the call, or empty when the state was not reached
     */
    public Optional<Call> reached() {
        return ending == Ending.REACHED ? last.toOptional() : Optional.empty();
    }
}
