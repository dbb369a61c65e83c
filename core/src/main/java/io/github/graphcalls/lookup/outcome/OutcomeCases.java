package io.github.graphcalls.lookup.outcome;

/**
 * One function for each outcome, for JDK 17. Code that implements it does not compile when an outcome is added.
 *
 * @param <R> the result
 */
public interface OutcomeCases<R> {
    /**
     * Handles a call that was found.
     *
     * @param outcome the outcome
     * @return the result
     */
    R found(Found outcome);

    /**
     * Handles a call that was not found; {@link NotFound#evidence()} shows whether it has ended.
     *
     * @param outcome the outcome
     * @return the result
     */
    R notFound(NotFound outcome);

    /**
     * Handles a caller without permission.
     *
     * @param outcome the outcome
     * @return the result
     */
    R denied(Denied outcome);

    /**
     * Handles a request that was refused as invalid.
     *
     * @param outcome the outcome
     * @return the result
     */
    R rejected(Rejected outcome);

    /**
     * Handles a caller that sent too many requests.
     *
     * @param outcome the outcome
     * @return the result
     */
    R throttled(Throttled outcome);

    /**
     * Handles a lookup without an answer.
     *
     * @param outcome the outcome
     * @return the result
     */
    R unavailable(Unavailable outcome);

    /**
     * Handles a deadline that passed.
     *
     * @param outcome the outcome
     * @return the result
     */
    R timedOut(TimedOut outcome);

    /**
     * Handles an answer that is not a call.
     *
     * @param outcome the outcome
     * @return the result
     */
    R malformed(Malformed outcome);
}
