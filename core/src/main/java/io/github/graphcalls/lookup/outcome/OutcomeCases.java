package io.github.graphcalls.lookup.outcome;

/**
 * What to do in each case of an outcome, for JDK 17; exhaustive, so that code does not compile when a case is added.
 *
 * @param <R> the result
 */
public interface OutcomeCases<R> {
    /**
     * The call was found.
     *
     * @param outcome the outcome
     * @return the result
     */
    R found(Found outcome);

    /**
     * The call was not found; {@link NotFound#evidence()} says whether that shows that it has ended.
     *
     * @param outcome the outcome
     * @return the result
     */
    R notFound(NotFound outcome);

    /**
     * The caller may not ask.
     *
     * @param outcome the outcome
     * @return the result
     */
    R denied(Denied outcome);

    /**
     * The request was refused as wrong.
     *
     * @param outcome the outcome
     * @return the result
     */
    R rejected(Rejected outcome);

    /**
     * Too much was asked.
     *
     * @param outcome the outcome
     * @return the result
     */
    R throttled(Throttled outcome);

    /**
     * No answer could be had.
     *
     * @param outcome the outcome
     * @return the result
     */
    R unavailable(Unavailable outcome);

    /**
     * The deadline passed.
     *
     * @param outcome the outcome
     * @return the result
     */
    R timedOut(TimedOut outcome);

    /**
     * The answer was no call.
     *
     * @param outcome the outcome
     * @return the result
     */
    R malformed(Malformed outcome);
}
