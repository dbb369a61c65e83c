package io.github.graphcalls.lookup;

import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;

/** Makes an outcome of null, which no lookup may return: the one place where that fault of an adapter is caught. */
public final class CheckedOutcome {

    private CheckedOutcome() {}

    /**
     * Looks up one call through an adapter that may return null.
     *
     * @param lookup the adapter or policy
     * @param query what to look up
     * @return what it returned, or {@link Malformed} that names its class when it returned null
     */
    public static LookupOutcome find(CallLookup lookup, CallQuery query) {
        return of(lookup, lookup.find(query));
    }

    /**
     * Checks what an adapter returned or reported.
     *
     * @param adapter what returned it
     * @param outcome the outcome, or null when there is none
     * @return the outcome, or {@link Malformed} that names the adapter's class when it is null
     */
    public static LookupOutcome of(Object adapter, LookupOutcome outcome) {
        return outcome == null
                ? new Malformed(
                        "",
                        "expected an outcome from " + adapter.getClass().getName()
                                + ", found null: a fault of that adapter, which must return an outcome for each query",
                        Diagnostics.NONE)
                : outcome;
    }
}
