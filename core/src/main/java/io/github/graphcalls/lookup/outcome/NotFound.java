package io.github.graphcalls.lookup.outcome;

import io.github.graphcalls.call.value.RecordComponents;

/**
 * The call was not found. Status 404 or 410, which a gateway, or the server of a wrong base URL, also sends for a call that is
 * alive. Without evidence, prints what to check.
 *
 * @param evidence the evidence that the call has ended or never existed; set by the adapter that reads the answer
 * @param diagnostics the details of the answer
 */
public record NotFound(Evidence evidence, Diagnostics diagnostics) implements LookupOutcome {

    /** The evidence that a call which is {@link NotFound} does not exist. */
    public enum Evidence {
        /** The call service itself reported that it does not know the call: the call has ended, or never existed. */
        CALL_SERVICE,
        /** No evidence: the call may be alive. */
        NONE
    }

    private static final String UNPROVEN =
            "the call service did not report this, so the call may be alive; check the base URL";

    public NotFound {
        RecordComponents.requireNonNull(NotFound.class, evidence, diagnostics);
    }

    /** {@return whether there is evidence; without it, nothing is known of the call} */
    public boolean isProven() {
        return evidence != Evidence.NONE;
    }

    @Override
    public NotFound withDiagnostics(Diagnostics other) {
        return new NotFound(evidence, other);
    }

    @Override
    public String toString() {
        return Outcomes.line("NotFound", isProven() ? "" : UNPROVEN, diagnostics);
    }
}
