package io.github.graphcalls.lookup.outcome;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** Thrown by {@link LookupOutcome#orElseThrow()} for every outcome but a found call. Its message contains no secret. */
@SuppressWarnings("exports") // JSpecify is not needed at run time
public final class LookupFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable LookupOutcome outcome;

    /**
     * Creates an exception whose message is that of the outcome.
     *
     * @param outcome the outcome
     */
    public LookupFailedException(LookupOutcome outcome) {
        super(requireNonNull(outcome, "outcome").toString());
        this.outcome = outcome;
    }

    /**
     * Returns the outcome of the lookup.
     *
     * @return the outcome; null after deserialization
     */
    public @Nullable LookupOutcome outcome() {
        return outcome;
    }
}
