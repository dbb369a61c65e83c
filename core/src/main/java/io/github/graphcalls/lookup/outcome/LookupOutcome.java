package io.github.graphcalls.lookup.outcome;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.value.Secret;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * The outcome of a lookup. The family is sealed and total: whatever the network or the service does is one of these types. Each
 * prints on one line and never contains a secret. All are immutable.
 */
public sealed interface LookupOutcome
        permits Found, NotFound, Denied, Rejected, Throttled, Unavailable, TimedOut, Malformed {

    /** {@return the details of the answer for an operator, possibly {@link Diagnostics#NONE}} */
    Diagnostics diagnostics();

    /**
     * Returns this outcome with other diagnostics.
     *
     * @param diagnostics the diagnostics
     * @return the outcome
     */
    LookupOutcome withDiagnostics(Diagnostics diagnostics);

    /**
     * Returns this outcome without echoes of a secret in the text that it prints, for adapters whose server may quote the token.
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

    /** {@return the instant from which a retry of the lookup is worthwhile, empty when it is not known} */
    default Optional<Instant> retryAt() {
        return Optional.empty();
    }

    /**
     * Handles every outcome.
     *
     * @param cases the function of each case
     * @param <R> the result
     * @return the result of the matching case
     */
    default <R> R fold(OutcomeCases<R> cases) {
        return Outcomes.fold(this, cases);
    }

    /**
     * Handles a found call with one function, and every other outcome with another.
     *
     * @param found the function for the call
     * @param otherwise the function for another outcome
     * @param <R> the result
     * @return the result of the matching function
     */
    default <R> R fold(
            Function<? super Call, ? extends R> found, Function<? super LookupOutcome, ? extends R> otherwise) {
        return this instanceof Found it ? found.apply(it.call()) : otherwise.apply(this);
    }
}
