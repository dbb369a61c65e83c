package io.github.graphcalls.examples.cli.bulk;

import io.github.graphcalls.call.CallId;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An argument of ids: one id, {@code @FILE} for the lines of a file, or {@code -} for those of the standard input.
 *
 * @param id the id
 * @param file the file; empty as the id is for the standard input
 */
public record IdArgument(Optional<CallId> id, Optional<Path> file) {

    /** The description of the arguments for help texts. */
    public static final String DESCRIPTION =
            "Ids of calls, such as 2e1a0b00-2db4-4022-9570-243709c565ab; @FILE for a file"
                    + " with an id a line, and - for the standard input.";

    /**
     * Reads an argument.
     *
     * @param text the argument
     * @return the ids
     * @throws IllegalArgumentException if it is neither an id nor the name of a file
     */
    public static IdArgument parse(String text) {
        if (text.equals("-")) {
            return new IdArgument(Optional.empty(), Optional.empty());
        }
        if (!text.startsWith("@")) {
            return new IdArgument(
                    Optional.of(PastedId.parse(text, "set a locale with UTF-8, such as LC_ALL=C.UTF-8")),
                    Optional.empty());
        }
        try {
            return new IdArgument(Optional.empty(), Optional.of(Path.of(text.substring(1))));
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("expected the name of a file after @", e);
        }
    }
}
