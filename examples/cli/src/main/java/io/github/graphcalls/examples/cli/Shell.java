package io.github.graphcalls.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.examples.cli.text.Paint;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
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
 */
record Shell(
        Map<String, String> environment,
        InputStream in,
        OutputStream out,
        PrintStream err,
        Optional<Charset> terminal) {

    private static final String NO_COLOR = "NO_COLOR";

    /** The shell around this process. */
    static Shell ofProcess() {
        return new Shell(
                System.getenv(),
                System.in,
                new FileOutputStream(FileDescriptor.out),
                System.err,
                Optional.ofNullable(System.console()).map(Console::charset));
    }

    /** An environment variable; one that is set to nothing counts as not set. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** Colours for a terminal, unless its user wants none (no-color.org). */
    Paint paint() {
        return terminal.isPresent() && variable(NO_COLOR).isEmpty() ? Paint.COLOURED : Paint.PLAIN;
    }

    /** Text goes out as the terminal reads it, and as UTF-8 to everything else. */
    Charset textCharset() {
        return terminal.orElse(UTF_8);
    }

    /**
     * Writes text to the standard output.
     *
     * @throws OutputException if it cannot be written
     */
    void write(String text) {
        write(text.getBytes(textCharset()));
    }

    /**
     * Writes bytes to the standard output. They leave at once: whoever reads need not wait for what comes next.
     *
     * @throws OutputException if they cannot be written
     */
    void write(byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }

    /** Says on one line of the standard error what went wrong, whatever the text holds. */
    void complain(String text) {
        String line = text.codePoints()
                .mapToObj(Character::toString)
                .map(OneLine::of)
                .collect(Collectors.joining("", "graph-calls: ", ""));
        err.println(line);
    }
}
