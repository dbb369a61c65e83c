package io.github.graphcalls.lookup.outcome;

import io.github.graphcalls.call.value.RecordComponents;
import java.time.Instant;
import java.util.Optional;

/**
 * There is no answer. Status 408 or 5xx, a connection that failed or was closed, or an interrupted lookup.
 *
 * @param cause the cause
 * @param retryAt the instant from which a retry is worthwhile, if it is known
 * @param diagnostics the details of the answer
 */
public record Unavailable(Cause cause, Optional<Instant> retryAt, Diagnostics diagnostics) implements LookupOutcome {

    /** The cause of {@link Unavailable}. */
    public enum Cause {
        /** The service reported that it cannot answer. */
        SERVICE,
        /** No connection could be made, or it was closed. */
        CONNECTION,
        /** A proxy refuses the connection, or the certificate of the server is not trusted: a retry does not help. */
        BLOCKED,
        /** The token endpoint sent no token. */
        SIGN_IN,
        /** The thread was interrupted; its flag is set again. */
        INTERRUPTED
    }

    public Unavailable {
        RecordComponents.requireNonNull(Unavailable.class, cause, retryAt, diagnostics);
    }

    /**
     * Returns an outcome without an instant for a retry.
     *
     * @param cause the cause
     * @param message a description of the problem, without a secret
     * @return the outcome
     */
    public static Unavailable because(Cause cause, String message) {
        return new Unavailable(cause, Optional.empty(), Diagnostics.of(message));
    }

    @Override
    public Unavailable withDiagnostics(Diagnostics other) {
        return new Unavailable(cause, retryAt, other);
    }

    @Override
    public String toString() {
        String again = retryAt.map(at -> ", retry at " + at).orElse("");
        return Outcomes.line("Unavailable", cause + again, diagnostics);
    }
}
