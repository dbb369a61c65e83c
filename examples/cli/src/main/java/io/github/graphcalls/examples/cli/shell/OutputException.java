package io.github.graphcalls.examples.cli.shell;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.Locale;

/** Reports that the standard output, or a file, cannot be written. */
public final class OutputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutputException(IOException cause) {
        super("the output cannot be written: " + ReadFailure.reason(cause) + "; check its target", cause);
    }

    /** A file that an option names. Its error is never that of a reader that closed a pipe. */
    OutputException(String file, IOException cause) {
        super(
                file + ": it cannot be written: " + ReadFailure.reason(cause)
                        + "; free some space, or name another file",
                new IOException("a file", cause));
    }

    /**
     * Returns whether the reader closed the pipe, as {@code head} does. Only Java's message shows it: "Broken pipe", on Windows
     * "The pipe is being closed", and else a message in the language of the locale.
     *
     * @return whether the reader closed the pipe
     */
    public boolean isReaderGone() {
        String message = String.valueOf(getCause().getMessage());
        return message.toLowerCase(Locale.ROOT).contains("pipe") || message.equals(brokenPipeMessage());
    }

    /** Returns this system's message of a broken pipe, or an empty string. */
    private static String brokenPipeMessage() {
        try {
            Pipe pipe = Pipe.open();
            pipe.source().close();
            try (Pipe.SinkChannel sink = pipe.sink()) {
                sink.write(ByteBuffer.allocate(1));
            }
            return "";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
