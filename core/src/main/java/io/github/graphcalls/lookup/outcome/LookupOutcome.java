package io.github.graphcalls.lookup.outcome;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.value.Secret;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * The outcome of a lookup. The family is sealed and total: whatever the network or the service does is one of these. Each prints on
 * one line and never holds a secret. All are immutable.
 */
public sealed interface LookupOutcome
        permits Found, NotFound, Denied, Rejected, Throttled, Unavailable, TimedOut, Malformed {

    /** {@return what an operator needs to know of the answer, possibly {@link Diagnostics#NONE}} */
    Diagnostics diagnostics();

    /**
     * Returns this outcome with other diagnostics.
     *
     * @param diagnostics the diagnostics
     * @return the outcome
     */
    LookupOutcome withDiagnostics(Diagnostics diagnostics);

    /**
     * Returns this outcome without echoes of a secret in what it prints, for an adapter whose server may quote its token.
     *
     * @param secret the secret that was sent
     * @return the outcome, each of its texts changed by {@link Secret#hideIn}
     */
    default LookupOutcome withoutSecret(Secret secret) {
        return Outcomes.map(this, secret::hideIn);
    }

    /** {@return the call of {@link Found}, empty for every other outcome} */
    default Optional<Call> toOptional() {
        return this instanceof Found found ? Optional.of(found.call()) : Optional.empty();
    }

    /**
     * Returns the call of {@link Found}.
     *
     * @return the call
     * @throws LookupFailedException for every other outcome, which the exception carries
     */
    default Call orElseThrow() {
        return toOptional().orElseThrow(() -> new LookupFailedException(this));
    }

    /** {@return the instant before which the same lookup is not worth a retry, empty when it is not known} */
    default Optional<Instant> retryAt() {
        return Optional.empty();
    }

    /**
     * Handles every outcome.
     *
     * @param cases what to do in each case
     * @param <R> the result
     * @return the result of the matching case
     */
    default <R> R fold(OutcomeCases<R> cases) {
        return Outcomes.fold(this, cases);
    }

    /**
     * Handles a found call, and every other outcome alike.
     *
     * @param found what to do with the call
     * @param otherwise what to do with another outcome
     * @param <R> the result
     * @return the result of the matching function
     */
    default <R> R fold(
            Function<? super Call, ? extends R> found, Function<? super LookupOutcome, ? extends R> otherwise) {
        return this instanceof Found it ? found.apply(it.call()) : otherwise.apply(this);
    }
}
