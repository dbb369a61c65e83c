package io.github.graphcalls.verdict;

import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Unavailable;

/** The parts of an outcome that have to be equal: type, document, reason, status, code, and instant of the retry. */
record SeenOutcome(String type, Object document, Object reason, Object status, Object code, Object retryAt) {
    static SeenOutcome of(LookupOutcome outcome) {
        return new SeenOutcome(
                outcome.getClass().getSimpleName(),
                outcome.toOptional()
                        .map(call ->
                                call.toBuilder().extras(Extras.NONE).build().toMap()),
                reason(outcome),
                outcome.diagnostics().status(),
                outcome.diagnostics().code(),
                outcome.retryAt());
    }

    private static Object reason(LookupOutcome outcome) {
        if (outcome instanceof NotFound it) {
            return it.evidence();
        }
        if (outcome instanceof Denied it) {
            return it.reason();
        }
        return outcome instanceof Unavailable it ? it.cause() : "";
    }
}
