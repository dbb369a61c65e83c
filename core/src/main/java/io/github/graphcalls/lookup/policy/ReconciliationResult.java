package io.github.graphcalls.lookup.policy;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.time.Instant;

/**
 * What became of a call that was believed alive. Immutable.
 *
 * @param id the call
 * @param verdict whether it still is
 * @param outcome the outcome of the lookup
 * @param sentAt an instant at or before the sending of the lookup
 */
public record ReconciliationResult(CallId id, Verdict verdict, LookupOutcome outcome, Instant sentAt) {

    /** Whether a call is alive. */
    public enum Verdict {
        /** Graph knows the call, and not as terminated. */
        ALIVE,
        /** The call service reported that it does not know the call, or reported it as terminated. */
        ENDED,
        /** The lookup gave no evidence either way, as a 404 from a gateway does not; its outcome says why. */
        UNKNOWN
    }

    public ReconciliationResult {
        requireNonNull(id, "id");
        requireNonNull(verdict, "verdict");
        requireNonNull(outcome, "outcome");
        requireNonNull(sentAt, "sentAt");
    }
}
