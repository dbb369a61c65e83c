package io.github.graphcalls.examples.cli.completion;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.OptionSpec;

/** Writes a completion script for fish, which completes names of files for other arguments. */
final class FishScript {

    private FishScript() {}

    static String of(String name, List<Words> commands) {
        String complete = "complete -c " + name + " ";
        String names = commands.stream()
                .map(command -> complete + "-f -n __fish_use_subcommand -a " + command.name() + " -d '"
                        + command.description() + "'\n")
                .collect(Collectors.joining());
        return names
                + commands.stream()
                        .map(command ->
                                of(complete + "-n '__fish_seen_subcommand_from " + command.name() + "'", command))
                        .collect(Collectors.joining());
    }

    private static String of(String complete, Words command) {
        String arguments = command.arguments().isEmpty() ? "" : complete + " -f -a '" + command.arguments() + "'\n";
        return arguments
                + command.options().stream()
                        .map(option ->
                                complete + names(option) + value(option) + " -d '" + Words.description(option) + "'\n")
                        .collect(Collectors.joining());
    }

    private static String names(OptionSpec option) {
        return Arrays.stream(option.names())
                .map(name -> name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
                .collect(Collectors.joining());
    }

    private static String value(OptionSpec option) {
        String values = Words.values(option);
        if (!Words.hasValue(option)) {
            return "";
        }
        return values.isEmpty() ? Words.isFile(option) ? " -r -F" : " -x" : " -x -a '" + values + "'";
    }
}
