package io.github.graphcalls.examples.cli;

import io.github.graphcalls.examples.cli.text.CallText;
import io.github.graphcalls.lookup.LookupOutcome.Found;
import io.github.graphcalls.wire.document.CallDocuments;
import java.io.IOException;
import java.util.Arrays;

/** Writes calls. Each leaves at once: whoever reads need not wait for the next. */
final class Output {

    private final Shell shell;
    private final OutputFormat format;
    private boolean anythingBefore;

    Output(Shell shell, OutputFormat format) {
        this.shell = shell;
        this.format = format;
    }

    /**
     * Writes a call.
     *
     * @throws OutputException if it cannot be written
     */
    void write(Found found) {
        try {
            shell.out().write(format == OutputFormat.JSON ? document(found) : text(found));
            shell.out().flush();
            anythingBefore = true;
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }

    private static byte[] document(Found found) {
        byte[] document = CallDocuments.write(found.found());
        byte[] line = Arrays.copyOf(document, document.length + 1);
        line[document.length] = '\n';
        return line;
    }

    private byte[] text(Found found) {
        String text = new CallText(shell.paint()).of(found);
        return ((anythingBefore ? "\n" : "") + text).getBytes(shell.textCharset());
    }
}
