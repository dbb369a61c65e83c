package io.github.graphcalls.lookup.outcome;

import io.github.graphcalls.call.value.RecordComponents;

/**
 * The answer is not a call, or not the requested call. Status 2xx with an unreadable body, or 3xx, which is not followed.
 *
 * @param place the place in the document, such as {@code targets[0].identity}; empty for the document as a whole
 * @param problem the expected and the found value
 * @param diagnostics the details of the answer
 */
public record Malformed(String place, String problem, Diagnostics diagnostics) implements LookupOutcome {
    public Malformed {
        RecordComponents.requireNonNull(Malformed.class, place, problem, diagnostics);
    }

    @Override
    public Malformed withDiagnostics(Diagnostics other) {
        return new Malformed(place, problem, other);
    }

    @Override
    public String toString() {
        return Outcomes.line("Malformed", place.isEmpty() ? problem : place + ": " + problem, diagnostics);
    }
}
