package io.github.graphcalls.examples.cli.shell;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Describes why a file cannot be read or written. The message of some exceptions is the file's name alone. */
public final class ReadFailure {

    private ReadFailure() {}

    /**
     * Returns why a file cannot be read.
     *
     * @param e the exception of reading the file
     * @return the reason and the remedy
     */
    public static String describe(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file; check its name";
        }
        if (e instanceof AccessDeniedException) {
            return "access is denied; check its permissions";
        }
        String reason = reason(e);
        return reason.contains("directory") ? "it is a folder; name a file" : "it cannot be read: " + reason;
    }

    /** {@return the reason in the words of the system} */
    public static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such folder";
        }
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (e instanceof CharacterCodingException) {
            return "it is not UTF-8; save it as UTF-8";
        }
        String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return reason == null || reason.isBlank() ? "the system gives no reason" : reason;
    }
}
