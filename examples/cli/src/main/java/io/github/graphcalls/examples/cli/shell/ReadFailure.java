package io.github.graphcalls.examples.cli.shell;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Why a file cannot be read, in words: some of Java's exceptions hold the file's name and nothing else. */
public final class ReadFailure {

    private ReadFailure() {}

    /**
     * Tells why.
     *
     * @param e what reading it threw
     * @return the reason, and the remedy where there is one
     */
    public static String because(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "it may not be read; see to its permissions";
        }
        return "it cannot be read: " + e.getMessage();
    }
}
