package io.github.graphcalls.lookup.outcome;

import static java.util.Objects.requireNonNull;

/**
 * The request was refused as invalid; the same request will be refused again. Every status 4xx of no other outcome.
 *
 * @param diagnostics the details of the answer
 */
public record Rejected(Diagnostics diagnostics) implements LookupOutcome {
    public Rejected {
        requireNonNull(diagnostics, "diagnostics");
    }

    @Override
    public Rejected withDiagnostics(Diagnostics other) {
        return new Rejected(other);
    }

    @Override
    public String toString() {
        return Outcomes.line("Rejected", "", diagnostics);
    }
}
