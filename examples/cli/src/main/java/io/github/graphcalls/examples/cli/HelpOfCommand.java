package io.github.graphcalls.examples.cli;

import io.github.graphcalls.examples.cli.shell.ExitCode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Shows the options of a command. picocli's own command repeats an unknown word, which may be a secret. */
@Command(name = "help", description = "Shows the options of a command.", mixinStandardHelpOptions = true)
final class HelpOfCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "The command. Default: all commands.")
    private Optional<String> command = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        CommandLine shown = command.isEmpty() ? root : root.getSubcommands().get(command.get());
        if (shown == null) {
            throw new UnmatchedArgumentException(root, List.of(command.get()));
        }
        PrintWriter out = root.getOut();
        shown.usage(out, root.getColorScheme());
        return ExitCode.FOUND;
    }
}
