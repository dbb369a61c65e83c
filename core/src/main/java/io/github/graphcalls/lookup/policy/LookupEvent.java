package io.github.graphcalls.lookup.policy;

import io.github.graphcalls.call.value.RecordComponents;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Duration;

/**
 * One finished query. Immutable.
 *
 * @param result the query and its outcome
 * @param attempts the number of lookups that were sent for it; 0 if it took the outcome of another query
 * @param waited the time between attempts
 * @param duration the time from the call until the outcome, waits included
 */
public record LookupEvent(LookupResult result, int attempts, Duration waited, Duration duration) {

    public LookupEvent {
        RecordComponents.requireNonNull(LookupEvent.class, result, attempts, waited, duration);
    }

    /**
     * Returns the name of the outcome, for a tag of a metric.
     *
     * @return one of eight words, such as {@code Found} or {@code Throttled}
     */
    public String outcome() {
        return result.outcome().getClass().getSimpleName();
    }

    /**
     * Returns why the outcome is what it is, for a tag of a metric.
     *
     * @return the cause, reason or evidence, such as {@code CONNECTION}; {@code none} for an outcome that has none
     */
    public String cause() {
        LookupOutcome outcome = result.outcome();
        if (outcome instanceof Unavailable unavailable) {
            return unavailable.cause().name();
        }
        if (outcome instanceof Denied denied) {
            return denied.reason().name();
        }
        return outcome instanceof NotFound notFound ? notFound.evidence().name() : "none";
    }
}
