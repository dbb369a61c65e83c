package io.github.graphcalls.lookup.outcome;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * The caller sent too many requests. By status: 429.
 *
 * @param retryAt when it is worth asking again: what Graph said, else what a policy would wait; empty when neither is known
 * @param diagnostics what is known of the answer
 */
public record Throttled(Optional<Instant> retryAt, Diagnostics diagnostics) implements LookupOutcome {
    public Throttled {
        requireNonNull(retryAt, "retryAt");
        requireNonNull(diagnostics, "diagnostics");
    }

    @Override
    public Throttled withDiagnostics(Diagnostics other) {
        return new Throttled(retryAt, other);
    }

    @Override
    public String toString() {
        return Outcomes.line(
                "Throttled", retryAt.map(at -> "ask again at " + at).orElse(""), diagnostics);
    }
}
