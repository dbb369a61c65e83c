package io.github.graphcalls.lookup.outcome;

import static java.util.Objects.requireNonNull;

/**
 * The call was not found. By status: 404 and 410. A gateway, or a server that a wrong base URL leads to, sends the same status for
 * a call that is alive. Without evidence, prints what to check.
 *
 * @param evidence what shows that the call has ended or never existed; set by the adapter that reads the answer
 * @param diagnostics what is known of the answer
 */
public record NotFound(Evidence evidence, Diagnostics diagnostics) implements LookupOutcome {

    /** The evidence behind {@link NotFound}: what shows that there is no such call. */
    public enum Evidence {
        /** The call service itself reported that it does not know the call: it has ended, or never existed. */
        CALL_SERVICE,
        /** Nothing: the call may be alive. */
        NONE
    }

    private static final String UNPROVEN =
            "the call service did not report this, so the call may be alive; check the base URL";

    public NotFound {
        requireNonNull(evidence, "evidence");
        requireNonNull(diagnostics, "diagnostics");
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
