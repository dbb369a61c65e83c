package io.github.graphcalls.examples.cli;

import io.github.graphcalls.examples.cli.shell.Shell;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Reads the default of an option from an environment variable. */
final class EnvironmentDefaults implements IDefaultValueProvider {

    private static final Map<String, String> VARIABLES =
            Map.of("--adapter", "GRAPH_CALLS_ADAPTER", "--base-url", "GRAPH_CALLS_BASE_URL");

    private final Shell shell;

    EnvironmentDefaults(Shell shell) {
        this.shell = shell;
    }

    @Override
    public String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? Optional.ofNullable(VARIABLES.get(option.longestName()))
                        .flatMap(shell::variable)
                        .orElse(null)
                : null;
    }
}
