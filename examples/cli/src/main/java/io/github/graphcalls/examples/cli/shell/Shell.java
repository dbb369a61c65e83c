package io.github.graphcalls.examples.cli.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.graphcalls.time.Sleeper;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The environment, streams and clock of a command. A test passes its own and needs no process.
 *
 * @param environment the environment variables
 * @param in the standard input
 * @param out the standard output, which throws when its reader is gone; {@link System#out} would not
 * @param err the standard error
 * @param terminal the encoding of the terminal, empty when the output goes to a file or a pipe
 * @param clock the clock of deadlines and of the fake
 * @param sleeper waits on that clock
 * @param isVerbose whether error messages are written in full
 */
public record Shell(
        Map<String, String> environment,
        InputStream in,
        OutputStream out,
        PrintStream err,
        Optional<Charset> terminal,
        InstantSource clock,
        Sleeper sleeper,
        boolean isVerbose) {

    private static final String NO_COLOR = "NO_COLOR";
    private static final int DEFAULT_COLUMNS = 80;
    private static final int MIN_COLUMNS = 40;

    /**
     * A shell on the system's clock.
     *
     * @param environment the environment variables
     * @param in the standard input
     * @param out the standard output
     * @param err the standard error
     * @param terminal the encoding of the terminal, empty when the output goes to a file or a pipe
     */
    public Shell(
            Map<String, String> environment,
            InputStream in,
            OutputStream out,
            PrintStream err,
            Optional<Charset> terminal) {
        this(environment, in, out, err, terminal, InstantSource.system(), Sleeper.SYSTEM, false);
    }

    /**
     * Returns the shell of this process.
     *
     * @return the shell, whose output is written without a buffer
     */
    public static Shell ofProcess() {
        return new Shell(
                System.getenv(),
                new InterruptibleInput(System.in),
                new FileOutputStream(FileDescriptor.out),
                System.err,
                Optional.ofNullable(System.console()).map(Console::charset));
    }

    /**
     * Returns an environment variable.
     *
     * @param name its name
     * @return its value, or empty if it is not set or blank
     */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /**
     * Returns whether the text output has colours: on a terminal, unless it has none or {@code NO_COLOR} is set (no-color.org).
     *
     * @return whether there are colours
     */
    public boolean isColoured() {
        return terminal.isPresent() && !isDumb() && variable(NO_COLOR).isEmpty();
    }

    private boolean isDumb() {
        return variable("TERM").filter("dumb"::equals).isPresent();
    }

    /**
     * Writes text to the standard output: in the terminal's encoding, else in UTF-8.
     *
     * @param text the text
     * @throws OutputException if it cannot be written
     */
    public void write(String text) {
        write(text.getBytes(terminal.orElse(UTF_8)));
    }

    /**
     * Writes bytes to the standard output and flushes it.
     *
     * @param bytes the bytes
     * @throws OutputException if they cannot be written
     */
    public void write(byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }

    /**
     * Returns whether a progress bar is drawn: on a terminal, or where the launcher found that the standard error is one.
     *
     * @return whether the standard error shows a progress bar
     */
    public boolean showsProgress() {
        return !isDumb()
                && (terminal.isPresent() || variable("GRAPH_CALLS_PROGRESS").isPresent());
    }

    /**
     * Returns the width of the terminal.
     *
     * @return the variable COLUMNS, else 80
     */
    public int columns() {
        return variable("COLUMNS")
                .filter(columns -> columns.matches("[1-9]\\d{1,2}"))
                .map(Integer::valueOf)
                .filter(columns -> columns >= MIN_COLUMNS)
                .orElse(DEFAULT_COLUMNS);
    }

    /**
     * Returns this shell with error messages in full or shortened.
     *
     * @param verbose whether they are written in full
     * @return the shell
     */
    public Shell verbose(boolean verbose) {
        return new Shell(environment, in, out, err, terminal, clock, sleeper, verbose);
    }

    /**
     * Writes an error message on one line of the standard error, which has less than 200 characters unless the shell is
     * verbose, and no secret.
     *
     * @param text the message; control characters are escaped
     * @param details what follows the message, the longest first: the first that fits is written
     */
    public void reportError(String text, String... details) {
        err.println(ErrorLine.of(text, List.of(details), isVerbose));
    }
}
