package io.github.graphcalls.lookup.outcome;

import static java.util.Objects.requireNonNull;

/**
 * The answer is no call, or not the requested call. By status: 2xx that cannot be read, and 3xx, which is not followed.
 *
 * @param place where in the document, such as {@code targets[0].identity}; empty for the document as a whole
 * @param problem what is wrong there: what was expected and what was found
 * @param diagnostics what is known of the answer
 */
public record Malformed(String place, String problem, Diagnostics diagnostics) implements LookupOutcome {
    public Malformed {
        requireNonNull(place, "place");
        requireNonNull(problem, "problem");
        requireNonNull(diagnostics, "diagnostics");
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
