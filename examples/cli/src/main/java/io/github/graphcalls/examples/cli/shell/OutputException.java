package io.github.graphcalls.examples.cli.shell;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.Locale;

/** The output cannot be written. */
public final class OutputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutputException(IOException cause) {
        super("the output cannot be written: " + cause.getMessage() + "; see to where it goes", cause);
    }

    /**
     * Whether the reader of a pipe has had enough, as {@code head} has. Java tells it by the message alone: "Broken pipe",
     * on Windows "The pipe is being closed", elsewhere in the language of the locale.
     *
     * @return whether it has
     */
    public boolean isReaderGone() {
        String message = String.valueOf(getCause().getMessage());
        return message.toLowerCase(Locale.ROOT).contains("pipe") || message.equals(saidOfABrokenPipe());
    }

    /** What this system says of a pipe that nobody reads; nothing where it says nothing. */
    private static String saidOfABrokenPipe() {
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
