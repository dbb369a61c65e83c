package io.github.graphcalls.feign.transport;

import java.io.IOException;

/** An answer came, and it is no HTTP, beyond a bound, or not packed as it says: asking again would not help. */
public final class UnreadableAnswerException extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableAnswerException(String problem) {
        super(problem);
    }
}
