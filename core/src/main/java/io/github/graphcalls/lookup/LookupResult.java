package io.github.graphcalls.lookup;

import io.github.graphcalls.call.value.RecordComponents;
import io.github.graphcalls.lookup.outcome.LookupOutcome;

/**
 * The result of one of many queries. Immutable.
 *
 * @param query the query
 * @param outcome its outcome
 */
public record LookupResult(CallQuery query, LookupOutcome outcome) {
    public LookupResult {
        RecordComponents.requireNonNull(LookupResult.class, query, outcome);
    }
}
