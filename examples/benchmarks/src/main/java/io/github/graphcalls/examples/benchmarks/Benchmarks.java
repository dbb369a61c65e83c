package io.github.graphcalls.examples.benchmarks;

import io.github.graphcalls.examples.benchmarks.load.Cold;
import io.github.graphcalls.examples.benchmarks.load.Load;
import io.github.graphcalls.examples.benchmarks.report.Check;
import io.github.graphcalls.examples.benchmarks.report.Jmh;
import io.github.graphcalls.examples.benchmarks.report.Report;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The tools that measure whole programs, and the one that writes what they found into the README. */
@Command(
        name = "run",
        description = "Measures what a lookup costs.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        subcommands = {Load.class, Cold.class, Jmh.class, Report.class, Check.class})
final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }
}
