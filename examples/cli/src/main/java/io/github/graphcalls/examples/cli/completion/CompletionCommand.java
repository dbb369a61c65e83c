package io.github.graphcalls.examples.cli.completion;

import io.github.graphcalls.examples.cli.shell.ExitCode;
import io.github.graphcalls.examples.cli.shell.Shell;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a completion script. */
@Command(
        name = "completion",
        description = {
            "Writes a script that completes commands, options and their values.",
            "bash and zsh: source <(graph-calls completion bash); fish: graph-calls completion fish | source"
        },
        mixinStandardHelpOptions = true)
public final class CompletionCommand implements Callable<Integer> {

    /** The shells. */
    public enum Kind {
        BASH,
        ZSH,
        FISH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Shell shell;

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private Kind kind;

    @Spec
    private CommandSpec spec;

    /** The command in a shell. */
    public CompletionCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        String name = root.getCommandName();
        List<Words> commands = new TreeMap<>(root.getSubcommands())
                .values().stream()
                        .map(line -> new Words(
                                line.getCommandSpec(), root.getSubcommands().keySet()))
                        .toList();
        shell.write(
                switch (kind) {
                    case BASH -> BashScript.of(name, commands);
                    case ZSH -> ZshScript.of(name, commands);
                    case FISH -> FishScript.of(name, commands);
                });
        return ExitCode.FOUND;
    }
}
