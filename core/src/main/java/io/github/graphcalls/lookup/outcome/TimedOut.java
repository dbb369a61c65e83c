package io.github.graphcalls.lookup.outcome;

import io.github.graphcalls.call.value.RecordComponents;
import java.time.Duration;
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

    /**
     * Creates the outcome of a lookup that begins after its deadline. A deadline of more than a day before probably is on another
     * clock, such as that of a fake, which the message says.
     *
     * @param deadline the deadline
     * @param now the time on the clock of the lookup
     * @return the outcome
     */
    public static TimedOut beforeLookup(Instant deadline, Instant now) {
        long days = Duration.between(deadline, now).toDays();
        return new TimedOut(
                deadline,
                Diagnostics.of("the deadline had passed before the lookup"
                        + (days < 1
                                ? ""
                                : ", " + days + " days before its clock; give query and lookup the same clock")));
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
