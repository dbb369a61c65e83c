package io.github.graphcalls.lookup;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.lookup.outcome.LookupOutcome;

/**
 * What came of one of many queries. Immutable.
 *
 * @param query the query
 * @param outcome its outcome
 */
public record LookupResult(CallQuery query, LookupOutcome outcome) {
    public LookupResult {
        requireNonNull(query, "query");
        requireNonNull(outcome, "outcome");
    }
}
