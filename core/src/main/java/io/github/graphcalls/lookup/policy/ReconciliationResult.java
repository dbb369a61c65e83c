package io.github.graphcalls.lookup.policy;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.RecordComponents;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.time.Instant;

/**
 * The verdict on a call that was believed alive. Immutable.
 *
 * @param id the call
 * @param verdict whether the call is alive
 * @param outcome the outcome that the verdict follows from
 * @param sentAt an instant at or before the sending of the lookup
 */
public record ReconciliationResult(CallId id, Verdict verdict, LookupOutcome outcome, Instant sentAt) {

    /** Whether a call is alive. */
    public enum Verdict {
        /** Graph knows the call, and not as terminated. */
        ALIVE,
        /**
         * The call service reported that it does not know the call, or reported it as terminated. The former proves an end for the
         * application and the tenant that own the call alone: under a wrong tenant no call is known.
         */
        ENDED,
        /** The lookup gave no evidence either way, such as a 404 from a gateway; the outcome says why. */
        UNKNOWN
    }

    public ReconciliationResult {
        RecordComponents.requireNonNull(ReconciliationResult.class, id, verdict, outcome, sentAt);
    }
}
