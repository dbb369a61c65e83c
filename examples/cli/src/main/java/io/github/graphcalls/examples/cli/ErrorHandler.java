package io.github.graphcalls.examples.cli;

import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.examples.cli.shell.ExitCode;
import io.github.graphcalls.examples.cli.shell.OutputException;
import io.github.graphcalls.examples.cli.shell.Shell;
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

    private String description(Throwable e) {
        return shell.isVerbose() || e.getMessage() == null ? e.toString() : e.getMessage() + "; -v shows more";
    }

    /** Reports any exception or error, and returns the exit code. */
    int handle(Throwable e) {
        if (e instanceof OutputException output && output.isReaderGone()) {
            return ExitCode.FOUND;
        }
        if (e instanceof SettingsException) {
            shell.reportError(e.getMessage());
            return ExitCode.USAGE_OR_REJECTED;
        }
        shell.reportError(e instanceof OutputException ? e.getMessage() : "unexpected error: " + description(e));
        return ExitCode.UNAVAILABLE;
    }
}
