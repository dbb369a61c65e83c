package io.github.graphcalls.lookup.outcome;

import io.github.graphcalls.call.value.RecordComponents;
import java.time.Instant;
import java.util.Optional;

/**
 * The caller sent too many requests. Status 429.
 *
 * @param retryAt the instant from which a retry is worthwhile: the one that Graph sent, else the one that a policy computed;
 *     empty without either
 * @param diagnostics the details of the answer
 */
public record Throttled(Optional<Instant> retryAt, Diagnostics diagnostics) implements LookupOutcome {
    public Throttled {
        RecordComponents.requireNonNull(Throttled.class, retryAt, diagnostics);
    }

    @Override
    public Throttled withDiagnostics(Diagnostics other) {
        return new Throttled(retryAt, other);
    }

    @Override
    public String toString() {
        return Outcomes.line("Throttled", retryAt.map(at -> "retry at " + at).orElse(""), diagnostics);
    }
}
