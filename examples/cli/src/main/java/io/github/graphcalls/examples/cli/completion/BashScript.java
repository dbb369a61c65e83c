package io.github.graphcalls.examples.cli.completion;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;

/** Writes a completion script for bash. Where nothing is listed, bash completes names of files. */
final class BashScript {

    private static final String SCRIPT = """
            _graph_calls() {
              local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} words=
              if [ "$current" = = ]; then
                current=
              elif [ "$previous" = = ]; then
                previous=${COMP_WORDS[COMP_CWORD-2]}
              fi
              if [ "$COMP_CWORD" -eq 1 ]; then
                words='COMMANDS --help --version'
              else
                case ${COMP_WORDS[1]}:$previous in
            VALUES    *)
                  case ${COMP_WORDS[1]}:$current in
            OPTIONS      esac ;;
                esac
              fi
              COMPREPLY=($(compgen -W "$words" -- "$current"))
            }
            complete -o default -F _graph_calls NAME
            """;

    private BashScript() {}

    static String of(String name, List<Words> commands) {
        return SCRIPT.replace("NAME", name)
                .replace("COMMANDS", commands.stream().map(Words::name).collect(Collectors.joining(" ")))
                .replace("VALUES", commands.stream().flatMap(BashScript::values).collect(Collectors.joining()))
                .replace("OPTIONS", commands.stream().map(BashScript::words).collect(Collectors.joining()));
    }

    private static Stream<String> values(Words command) {
        return command.options().stream()
                .filter(option -> !Words.values(option).isEmpty())
                .map(option -> "    " + pattern(command, option) + ") words='" + Words.values(option) + "' ;;\n");
    }

    private static String pattern(Words command, OptionSpec option) {
        return Arrays.stream(option.names())
                .map(name -> command.name() + ":" + name)
                .collect(Collectors.joining("|"));
    }

    private static String words(Words command) {
        String options = command.options().stream().map(OptionSpec::longestName).collect(Collectors.joining(" "));
        return "        " + command.name() + ":-*) words='" + options + "' ;;\n        " + command.name()
                + ":*) words='" + command.arguments() + "' ;;\n";
    }
}
