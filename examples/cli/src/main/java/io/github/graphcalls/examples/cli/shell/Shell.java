package io.github.graphcalls.examples.cli.shell;

import io.github.graphcalls.examples.cli.text.Paint;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.graphcalls.call.value.OneLine;
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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a command runs. Handed in, so that a test runs a command without a process of its own.
 *
 * @param environment the environment variables
 * @param in the standard input
 * @param out the standard output; tells when nobody reads it any more, which {@link System#out} would not
 * @param err the standard error
 * @param terminal the encoding of the terminal, empty when the output goes to a file or a pipe
 * @param clock the clock of deadlines
 * @param sleeper how a command waits, on that clock
 */
public record Shell(
        Map<String, String> environment,
        InputStream in,
        OutputStream out,
        PrintStream err,
        Optional<Charset> terminal,
        InstantSource clock,
        Sleeper sleeper) {

    private static final String NO_COLOR = "NO_COLOR";

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
        this(environment, in, out, err, terminal, InstantSource.system(), Sleeper.SYSTEM);
    }

    /**
     * The shell around this process.
     *
     * @return the shell, whose output is written without a buffer
     */
    public static Shell ofProcess() {
        return new Shell(
                System.getenv(),
                System.in,
                new FileOutputStream(FileDescriptor.out),
                System.err,
                Optional.ofNullable(System.console()).map(Console::charset));
    }

    /**
     * An environment variable.
     *
     * @param name its name
     * @return what it is set to, or empty; one that is set to nothing counts as not set
     */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /**
     * Colours for a terminal, unless it knows none, such as an editor's, or its user wants none (no-color.org).
     *
     * @return how to paint
     */
    public Paint paint() {
        boolean dumb = variable("TERM").filter("dumb"::equals).isPresent();
        return terminal.isPresent() && !dumb && variable(NO_COLOR).isEmpty() ? Paint.COLOURED : Paint.PLAIN;
    }

    /**
     * Writes text to the standard output, as the terminal reads it, and as UTF-8 to everything else.
     *
     * @param text the text
     * @throws OutputException if it cannot be written
     */
    public void write(String text) {
        write(text.getBytes(terminal.orElse(UTF_8)));
    }

    /**
     * Writes bytes to the standard output. They leave at once: whoever reads need not wait for what comes next.
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
     * Says on one line of the standard error what went wrong.
     *
     * @param text what went wrong, made safe for a terminal, whatever it holds
     */
    public void complain(String text) {
        String line = text.codePoints()
                .mapToObj(Character::toString)
                .map(OneLine::of)
                .collect(Collectors.joining("", "graph-calls: ", ""));
        err.println(line);
    }
}
