package io.github.graphcalls.examples.cli.completion;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.OptionSpec;

/** Writes a completion script for zsh. */
final class ZshScript {

    private static final String SCRIPT = """
            (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
            _graph_calls() {
              if (( CURRENT == 2 )); then
                local -a commands=(
            COMMANDS    )
                _describe command commands
                return
              fi
              local command=$words[2]
              shift words
              (( CURRENT-- ))
              case $command in
            OPTIONS  esac
            }
            compdef _graph_calls NAME
            """;

    private ZshScript() {}

    static String of(String name, List<Words> commands) {
        return SCRIPT.replace("NAME", name)
                .replace(
                        "COMMANDS",
                        commands.stream()
                                .map(command -> "      '" + command.name() + ":" + command.description() + "'\n")
                                .collect(Collectors.joining()))
                .replace("OPTIONS", commands.stream().map(ZshScript::options).collect(Collectors.joining()));
    }

    private static String options(Words command) {
        String options = command.options().stream().map(ZshScript::option).collect(Collectors.joining());
        String arguments = command.arguments().isEmpty() ? "_files" : "(" + command.arguments() + ")";
        return "    " + command.name() + ") _arguments" + options + " '*:argument:" + arguments + "' ;;\n";
    }

    private static String option(OptionSpec option) {
        boolean hasSeveral = option.names().length > 1;
        String names = Arrays.stream(option.names())
                .map(name -> name.startsWith("--") && Words.hasValue(option) ? name + "=" : name)
                .collect(Collectors.joining(","));
        String text = "[" + Words.description(option) + "]" + (Words.hasValue(option) ? value(option) : "");
        return " " + (hasSeveral ? "{" + names + "}" : "") + "'" + (hasSeveral ? "" : names) + text + "'";
    }

    private static String value(OptionSpec option) {
        String values = Words.values(option);
        return ":" + option.paramLabel() + ":"
                + (!values.isEmpty() ? "(" + values + ")" : Words.isFile(option) ? "_files" : " ");
    }
}
