package io.github.graphcalls.examples.cli;

import io.github.graphcalls.examples.cli.shell.ExitCode;
import io.github.graphcalls.examples.cli.shell.Output;
import io.github.graphcalls.examples.cli.shell.OutputException;
import io.github.graphcalls.examples.cli.shell.OutputFormat;
import io.github.graphcalls.examples.cli.shell.ReadFailure;
import io.github.graphcalls.examples.cli.shell.Shell;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.wire.document.CallDocumentStream;
import io.github.graphcalls.wire.document.CallDocuments;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes Graph documents of calls that were looked up before. */
@Command(
        name = "show",
        description = {
            "Reads Graph documents of calls, one after another, and writes them.",
            "The calls of an array, a collection, a batch answer or notifications are written one by one.",
            "A document that is not a call is reported and skipped; the first token that is not JSON ends the input."
        },
        mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    private final Shell shell;

    @Parameters(
            arity = "1",
            hideParamSyntax = true,
            paramLabel = "[FILE...]",
            defaultValue = STANDARD_INPUT,
            description = "The files to read; without one, or with -, the standard input.")
    private List<Path> files;

    @Option(
            names = {"-o", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, for people, or json, one Graph document a line. Default: ${DEFAULT-VALUE}.")
    private OutputFormat format;

    private int worst = ExitCode.FOUND;

    ShowCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Output output = new Output(shell, format, Optional.empty());
        try {
            for (Path file : files) {
                show(file, output);
            }
        } catch (OutputException e) {
            if (!e.isReaderGone()) {
                reportError(ExitCode.UNAVAILABLE, e.getMessage());
            }
        }
        return worst;
    }

    private void show(Path file, Output output) {
        boolean isStandardInput = file.toString().equals(STANDARD_INPUT);
        String source = isStandardInput ? "the standard input" : file.toString();
        try (CallDocumentStream documents =
                CallDocuments.stream(isStandardInput ? shell.in() : Files.newInputStream(file))) {
            showAll(documents, source, output);
        } catch (InterruptedIOException e) {
            worst = ExitCode.INTERRUPTED;
        } catch (IOException e) {
            reportError(ExitCode.USAGE_OR_REJECTED, source + ": " + ReadFailure.describe(e));
        }
    }

    private void showAll(CallDocumentStream documents, String source, Output output) throws IOException {
        int number = 0;
        for (Optional<LookupOutcome> next = documents.next(); next.isPresent(); next = documents.next()) {
            number++;
            if (next.get() instanceof Found found) {
                output.write(found);
            } else if (next.get() instanceof Malformed malformed) {
                reportError(
                        ExitCode.MALFORMED,
                        source + ", document " + number + ": " + Output.problemWithRemedy(malformed));
            }
        }
        if (number == 0) {
            reportError(ExitCode.MALFORMED, source + " is empty: expected the Graph document of a call; pass one");
        }
    }

    private void reportError(int exitCode, String text) {
        worst = Math.max(worst, exitCode);
        shell.reportError(text);
    }
}
