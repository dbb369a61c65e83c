package io.github.graphcalls.lookup.outcome;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.value.RecordComponents;

/**
 * The call was found.
 *
 * @param call the call
 * @param diagnostics the details of the answer
 */
public record Found(Call call, Diagnostics diagnostics) implements LookupOutcome {
    public Found {
        RecordComponents.requireNonNull(Found.class, call, diagnostics);
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
