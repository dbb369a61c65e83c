package io.github.graphcalls.lookup.outcome;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * The deadline passed before an answer came.
 *
 * @param deadline the deadline
 * @param diagnostics what is known of the last attempt
 */
public record TimedOut(Instant deadline, Diagnostics diagnostics) implements LookupOutcome {
    public TimedOut {
        requireNonNull(deadline, "deadline");
        requireNonNull(diagnostics, "diagnostics");
    }

    @Override
    public TimedOut withDiagnostics(Diagnostics other) {
        return new TimedOut(deadline, other);
    }

    @Override
    public String toString() {
        return Outcomes.line("TimedOut", "deadline " + deadline, diagnostics);
    }
}
