package io.github.graphcalls.examples.cli.shell;

import java.io.IOException;
import java.util.Locale;

/** The output cannot be written. */
public final class OutputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutputException(IOException cause) {
        super("the output cannot be written: " + cause.getMessage() + "; see to where it goes", cause);
    }

    /**
     * Whether the reader of a pipe has had enough, as {@code head} has. Java tells it by the message alone: "Broken pipe",
     * on Windows "The pipe is being closed".
     *
     * @return whether it has
     */
    public boolean isReaderGone() {
        return String.valueOf(getCause().getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }
}
