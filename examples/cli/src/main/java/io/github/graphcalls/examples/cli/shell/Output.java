package io.github.graphcalls.examples.cli.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.examples.cli.text.CallText;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.wire.document.CallDocuments;
import java.util.Optional;

/** Writes calls to the standard output, without buffering. */
public final class Output {

    private final Shell shell;
    private final OutputFormat format;
    private final Optional<String> source;
    private boolean written;

    /**
     * Writes to a shell.
     *
     * @param shell the shell to write to
     * @param format text or JSON
     * @param source the last row of a text, if any
     */
    public Output(Shell shell, OutputFormat format, Optional<String> source) {
        this.shell = shell;
        this.format = format;
        this.source = source;
    }

    /**
     * Writes a call.
     *
     * @param found the call
     * @throws OutputException if it cannot be written
     */
    public void write(Found found) {
        if (format == OutputFormat.JSON) {
            shell.write(document(found));
            source.ifPresent(name -> shell.reportError("the answer is of " + name));
        } else {
            shell.write((written ? "\n" : "") + new CallText(shell.isColoured()).of(found, source));
        }
        written = true;
    }

    /** {@return the problem of an answer with its place, on one line} */
    public static String problem(Malformed outcome) {
        return OneLine.of(JsonProblem.of(outcome));
    }

    /** {@return the problem of a document with its place and a remedy, on one line} */
    public static String problemWithRemedy(Malformed outcome) {
        return OneLine.of(JsonProblem.withRemedy(outcome));
    }

    /** On a terminal indented, else on one line. */
    private byte[] document(Found found) {
        String document = CallDocuments.writeText(found.call());
        return ((shell.terminal().isPresent() ? PrettyJson.of(document) : document) + "\n").getBytes(UTF_8);
    }
}
