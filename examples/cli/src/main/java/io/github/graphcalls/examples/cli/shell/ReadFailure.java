package io.github.graphcalls.examples.cli.shell;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Describes why a file cannot be read. The message of some exceptions is the file's name alone. */
public final class ReadFailure {

    private ReadFailure() {}

    /**
     * Returns the reason.
     *
     * @param e the exception of reading the file
     * @return the reason, and the remedy where there is one
     */
    public static String describe(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "access is denied; check its permissions";
        }
        return "it cannot be read: " + e.getMessage();
    }
}
