package io.github.graphcalls.examples.cli;

import io.github.graphcalls.examples.cli.shell.ExitCode;
import io.github.graphcalls.examples.cli.shell.Shell;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a completion script. */
@Command(
        name = "completion",
        description = {
            "Writes a script that completes commands and options.",
            "bash and zsh: source <(graph-calls completion bash); fish: graph-calls completion fish | source"
        },
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {

    /** The shells. */
    enum Kind {
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

    CompletionCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        String name = root.getCommandName();
        shell.write(kind == Kind.FISH ? fish(name, root) : AutoComplete.bash(name, root));
        return ExitCode.FOUND;
    }

    /** Completes file names for arguments and values, as fish does by default. */
    private static String fish(String name, CommandLine root) {
        StringBuilder script = new StringBuilder();
        Map<String, CommandLine> commands = new TreeMap<>(root.getSubcommands());
        commands.forEach((command, line) -> script.append("complete -c ")
                .append(name)
                .append(" -f -n __fish_use_subcommand -a ")
                .append(command)
                .append(described(line.getCommandSpec().usageMessage().description()))
                .append('\n'));
        commands.forEach((command, line) -> line.getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .forEach(option -> script.append("complete -c ")
                        .append(name)
                        .append(" -n '__fish_seen_subcommand_from ")
                        .append(command)
                        .append('\'')
                        .append(names(option))
                        .append(described(option.description()))
                        .append('\n')));
        return script.toString();
    }

    private static String names(OptionSpec option) {
        StringBuilder names = new StringBuilder();
        Arrays.stream(option.names())
                .forEach(name ->
                        names.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^--?", "")));
        return names.append(option.arity().max() > 0 ? " -r" : "").toString();
    }

    private static String described(String... description) {
        String first = description.length == 0 ? "" : description[0].replaceAll("(?<=[.;:]) .*", "");
        return " -d '" + first.replace("${DEFAULT-VALUE}", "").replace("'", "\\'") + "'";
    }
}
