package io.github.graphcalls.feign.transport.body;

import java.io.IOException;

/** An answer is not valid HTTP, exceeds a bound, or is not compressed as declared: a retry does not help. */
public final class UnreadableAnswerException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception for an answer.
     *
     * @param problem what was expected, and what was found
     */
    public UnreadableAnswerException(String problem) {
        super(problem);
    }

    /**
     * Returns an exception for a body that is too large.
     *
     * @param maxLength the largest length that is read, in bytes
     * @return the exception
     */
    public static UnreadableAnswerException tooLarge(int maxLength) {
        return new UnreadableAnswerException("expected a body of at most " + maxLength + " bytes, found more");
    }
}
