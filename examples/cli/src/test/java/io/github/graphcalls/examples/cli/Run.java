package io.github.graphcalls.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.graphcalls.examples.cli.shell.Shell;
import io.github.graphcalls.time.Sleeper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Runs a command in a shell of the test. */
public final class Run {

    /** The result of a run. */
    public record Result(int exitCode, String out, String err) {}

    private final Map<String, String> environment = new HashMap<>();
    private InputStream in = InputStream.nullInputStream();
    private Optional<Charset> terminal = Optional.empty();
    private Charset charset = UTF_8;
    private InstantSource clock = InstantSource.system();
    private Sleeper sleeper = Sleeper.SYSTEM;

    public static Run inShell() {
        return new Run();
    }

    /** Uses {@link ScriptedProvider}, at noon; waits take no time, and move the clock. */
    public static Run scripted() {
        AtomicReference<Instant> now = new AtomicReference<>(ScriptedProvider.NOON);
        return new Run()
                .with("GRAPH_CALLS_ADAPTER", ScriptedProvider.NAME)
                .at(now::get, wait -> now.updateAndGet(before -> before.plus(wait)));
    }

    public Run with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public Run reading(String input) {
        return reading(new ByteArrayInputStream(input.getBytes(UTF_8)));
    }

    public Run reading(InputStream input) {
        in = input;
        return this;
    }

    public Run onTerminal(Charset charset) {
        terminal = Optional.of(charset);
        return readAs(charset);
    }

    public Run at(InstantSource source, Sleeper waiting) {
        clock = source;
        sleeper = waiting;
        return this;
    }

    /** Sets the encoding in which the test reads the output. */
    public Run readAs(Charset charset) {
        this.charset = charset;
        return this;
    }

    public Result command(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return writingTo(out, out, arguments);
    }

    /** Returns standard output and standard error in the order in which they were written. */
    public String both(String... arguments) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        bothTo(both, arguments);
        return both.toString(UTF_8);
    }

    public void bothTo(OutputStream both, String... arguments) {
        GraphCalls.run(
                new Shell(environment, in, both, new PrintStream(both, true, UTF_8), terminal, clock, sleeper, false),
                arguments);
    }

    public Result writingTo(OutputStream out, ByteArrayOutputStream seen, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Shell shell =
                new Shell(environment, in, out, new PrintStream(err, true, UTF_8), terminal, clock, sleeper, false);
        int exitCode = GraphCalls.run(shell, arguments);
        return new Result(exitCode, seen.toString(charset), err.toString(UTF_8));
    }

    /** Returns an output that throws. */
    public static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int unit) throws IOException {
                throw new IOException(message);
            }
        };
    }

    /** Returns a document of the resources. */
    public static String document(String name) {
        try (InputStream resource = Run.class.getResourceAsStream("/documents/" + name)) {
            return new String(resource.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
