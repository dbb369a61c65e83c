package io.github.graphcalls.lookup.outcome;

import io.github.graphcalls.call.value.RecordComponents;
import java.time.Instant;

/**
 * The deadline passed before there was an answer.
 *
 * @param deadline the deadline
 * @param diagnostics the details of the last attempt
 */
public record TimedOut(Instant deadline, Diagnostics diagnostics) implements LookupOutcome {
    public TimedOut {
        RecordComponents.requireNonNull(TimedOut.class, deadline, diagnostics);
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
