package io.github.graphcalls.lookup.outcome;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.Call;

/**
 * The call was found.
 *
 * @param call the call
 * @param diagnostics what is known of the answer
 */
public record Found(Call call, Diagnostics diagnostics) implements LookupOutcome {
    public Found {
        requireNonNull(call, "call");
        requireNonNull(diagnostics, "diagnostics");
    }

    @Override
    public Found withDiagnostics(Diagnostics other) {
        return new Found(call, other);
    }

    @Override
    public String toString() {
        return Outcomes.line("Found", call.toString(), diagnostics);
    }
}
