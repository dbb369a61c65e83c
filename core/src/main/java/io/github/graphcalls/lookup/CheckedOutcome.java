package io.github.graphcalls.lookup;

import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import org.jspecify.annotations.Nullable;

/** Replaces null, which no lookup may return, with an outcome: the one place that handles this bug of an adapter. */
@SuppressWarnings("exports") // JSpecify is not needed at run time
public final class CheckedOutcome {

    private CheckedOutcome() {}

    /**
     * Looks up one call through an adapter that may return null.
     *
     * @param lookup the adapter or policy
     * @param query the query
     * @return its outcome, or {@link Malformed} that names its class when it returned null
     */
    public static LookupOutcome find(CallLookup lookup, CallQuery query) {
        return of(lookup, lookup.find(query));
    }

    /**
     * Checks the outcome that an adapter returned or reported.
     *
     * @param adapter the adapter or policy
     * @param outcome the outcome, or null when there is none
     * @return the outcome, or {@link Malformed} that names the adapter's class when it is null
     */
    public static LookupOutcome of(Object adapter, @Nullable LookupOutcome outcome) {
        return outcome == null
                ? new Malformed(
                        "",
                        "expected an outcome from " + adapter.getClass().getName()
                                + ", found null; correct the adapter to return an outcome for each query",
                        Diagnostics.NONE)
                : outcome;
    }
}
