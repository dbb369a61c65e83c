package io.github.graphcalls.examples.cli;

import io.github.graphcalls.examples.cli.bulk.ReconcileCommand;
import io.github.graphcalls.examples.cli.completion.CompletionCommand;
import io.github.graphcalls.examples.cli.doctor.DoctorCommand;
import io.github.graphcalls.examples.cli.emulate.EmulateCommand;
import io.github.graphcalls.examples.cli.get.GetCommand;
import io.github.graphcalls.examples.cli.record.RecordCommand;
import io.github.graphcalls.examples.cli.shell.OutputException;
import io.github.graphcalls.examples.cli.shell.Shell;
import io.github.graphcalls.examples.cli.watch.WatchCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Looks up calls from the command line, with any adapter. */
@Command(
        name = "graph-calls",
        description = "Looks up calls of Microsoft Graph.",
        footer = {
            "",
            "Exit codes: 0 found, 2 usage or rejected, 3 not found, 4 denied, 5 throttled, unavailable or timed out, 6"
                    + " malformed, 7 ended before the awaited state, 130 interrupted."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class GraphCalls {

    private static final Set<String> VERBOSE = Set.of("-v", "--verbose");

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Write error messages in full, with ids of requests.")
    private boolean isVerbose;

    private GraphCalls() {}

    /**
     * Runs a command and ends the process with its exit code.
     *
     * @param arguments the command and its arguments
     */
    public static void main(String[] arguments) {
        prepare();
        Interrupt interrupt = Interrupt.ofThisThread();
        int exitCode = run(Shell.ofProcess(), arguments);
        if (!interrupt.end()) {
            System.exit(exitCode);
        }
    }

    /** Sets system properties that Guice and the JDK read. */
    static void prepare() {
        // Guice would define classes through sun.misc.Unsafe, of which newer JDKs warn on the standard error.
        System.setProperty("guice_custom_class_loading", "CHILD");
        // The console of JDK 22 to 24 is there even when the output goes to a file; this one is not.
        System.setProperty("jdk.console", "java.base");
    }

    /** Runs a command in a shell and returns its exit code. */
    static int run(Shell given, String... arguments) {
        Shell shell = given.verbose(List.of(arguments).stream().anyMatch(VERBOSE::contains));
        ErrorHandler failure = new ErrorHandler(shell);
        // picocli's writer would swallow an IOException of the output.
        StringWriter help = new StringWriter();
        try {
            int exitCode = line(shell, failure).setOut(new PrintWriter(help)).execute(arguments);
            shell.write(help.toString());
            return exitCode;
        } catch (OutputException | Error e) {
            return failure.handle(e);
        }
    }

    private static CommandLine line(Shell shell, ErrorHandler failure) {
        CommandLine line = new CommandLine(new GraphCalls())
                .addSubcommand(new GetCommand(shell))
                .addSubcommand(new ReconcileCommand(shell))
                .addSubcommand(new WatchCommand(shell))
                .addSubcommand(new RecordCommand(shell))
                .addSubcommand(new ShowCommand(shell))
                .addSubcommand(new EmulateCommand(shell, GraphCalls.class))
                .addSubcommand(new DoctorCommand(shell))
                .addSubcommand(new CompletionCommand(shell))
                .addSubcommand(new HelpOfCommand())
                .setDefaultValueProvider(new EnvironmentDefaults(shell))
                .setExpandAtFiles(false)
                .setColorScheme(Help.defaultColorScheme(shell.isColoured() ? Ansi.ON : Ansi.OFF))
                .setErr(new PrintWriter(shell.err(), true))
                .setParameterExceptionHandler(failure)
                .setExecutionExceptionHandler(failure);
        line.getSubcommands().values().forEach(each -> each.getCommandSpec().versionProvider(new Version()));
        return Converters.addTo(line);
    }
}
