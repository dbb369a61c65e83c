package io.github.graphcalls.lookup.outcome;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * There is no answer. By status: 408 and 5xx; also a connection that failed or was cut, and an interrupted lookup.
 *
 * @param cause why there is no answer
 * @param retryAt when it is worth asking again, when that is known
 * @param diagnostics what is known of the answer
 */
public record Unavailable(Cause cause, Optional<Instant> retryAt, Diagnostics diagnostics) implements LookupOutcome {

    /** Why there is no answer to a lookup that is {@link Unavailable}. */
    public enum Cause {
        /** The service answered that it cannot answer. */
        SERVICE,
        /** No connection could be made, or it was cut. */
        CONNECTION,
        /** A proxy refuses the connection, or the certificate of the server is not trusted: a retry does not help. */
        BLOCKED,
        /** No token could be had from whoever issues it. */
        SIGN_IN,
        /** The thread was interrupted; its flag is set again. */
        INTERRUPTED
    }

    public Unavailable {
        requireNonNull(cause, "cause");
        requireNonNull(retryAt, "retryAt");
        requireNonNull(diagnostics, "diagnostics");
    }

    /**
     * Returns an outcome without an instant to ask again.
     *
     * @param cause why there is no answer
     * @param message what went wrong, without a secret
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
        String again = retryAt.map(at -> ", ask again at " + at).orElse("");
        return Outcomes.line("Unavailable", cause + again, diagnostics);
    }
}
