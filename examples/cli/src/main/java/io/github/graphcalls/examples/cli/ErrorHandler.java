package io.github.graphcalls.examples.cli;

import com.google.inject.CreationException;
import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.examples.cli.shell.ExitCode;
import io.github.graphcalls.examples.cli.shell.OutputException;
import io.github.graphcalls.examples.cli.shell.Shell;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Reports an error on one line, where picocli would print its usage or a stack trace. */
final class ErrorHandler implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Shell shell;

    ErrorHandler(Shell shell) {
        this.shell = shell;
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        shell.reportError(UsageProblem.of(e) + "; try " + command + " --help");
        return ExitCode.USAGE_OR_REJECTED;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult arguments) {
        return handle(e);
    }

    /** Reports any exception or error, and returns the exit code. */
    int handle(Throwable e) {
        if (e instanceof OutputException output && output.isReaderGone()) {
            return ExitCode.FOUND;
        }
        Throwable reason = e instanceof CreationException wiring ? reason(wiring) : e;
        if (reason instanceof SettingsException) {
            shell.reportError(reason.getMessage());
            return ExitCode.USAGE_OR_REJECTED;
        }
        shell.reportError(reason instanceof OutputException ? reason.getMessage() : "unexpected: " + reason);
        return ExitCode.UNAVAILABLE;
    }

    /** Unwraps what a provider threw: Guice's own message has many lines. */
    private static Throwable reason(CreationException wiring) {
        return wiring.getErrorMessages().stream()
                .flatMap(message -> Stream.ofNullable(message.getCause()))
                .findFirst()
                .orElse(wiring);
    }
}
