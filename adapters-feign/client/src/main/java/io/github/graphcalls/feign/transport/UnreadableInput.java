package io.github.graphcalls.feign.transport;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a body whose end the head does not declare as HTTP has it. */
final class UnreadableInput extends InputStream {

    private final String problem;

    UnreadableInput(String problem) {
        this.problem = problem;
    }

    @Override
    public int read() throws IOException {
        throw new UnreadableAnswerException("no HTTP: " + problem);
    }
}
