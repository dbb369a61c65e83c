package io.github.graphcalls.lookup.outcome;

import static java.util.Objects.requireNonNull;

/** Thrown by {@link LookupOutcome#orElseThrow()} for every outcome but a found call. Its message holds no secret. */
public final class LookupFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LookupOutcome outcome;

    /**
     * An exception for an outcome.
     *
     * @param outcome the outcome, which gives the message
     */
    public LookupFailedException(LookupOutcome outcome) {
        super(requireNonNull(outcome, "outcome").toString());
        this.outcome = outcome;
    }

    /**
     * The outcome of the lookup.
     *
     * @return the outcome; null after deserialization
     */
    public LookupOutcome outcome() {
        return outcome;
    }
}
