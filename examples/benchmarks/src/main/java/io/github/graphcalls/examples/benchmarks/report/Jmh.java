package io.github.graphcalls.examples.benchmarks.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** The JMH benchmarks, with what they allocate. */
@Command(name = "jmh", description = "Runs JMH benchmarks: takes JMH's own options, such as Decode -f 5.")
public final class Jmh implements Callable<Integer> {

    @Option(names = "--into", defaultValue = "examples/benchmarks/results/jmh.csv", description = "${DEFAULT-VALUE}")
    private Path file;

    @Spec
    private CommandSpec command;

    @Unmatched
    private final List<String> options = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        Runner runner = new Runner(new OptionsBuilder()
                .parent(own())
                // Compiled in the foreground: on a busy machine code would else be measured before it is compiled.
                .jvmArgsAppend("-Xbatch")
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuProfiler.class)
                .build());
        // Whether it can be written is seen before; what stands there is replaced when there is something new.
        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                .close();
        Collection<RunResult> runs = measure(runner);
        try (ResultFile results = ResultFile.create(file, "benchmark,of,cpu_ns,allocated_bytes")) {
            for (RunResult run : runs) {
                results.add(row(run));
            }
        }
        return 0;
    }

    private Collection<RunResult> measure(Runner runner) throws RunnerException {
        try {
            return runner.run();
        } catch (NoBenchmarksException none) {
            throw new ParameterException(
                    command.commandLine(),
                    "no benchmark's name has " + options
                            + ": there are Decode, Encode, Fake, InFlight and Notification");
        }
    }

    private CommandLineOptions own() {
        try {
            return new CommandLineOptions(options.toArray(String[]::new));
        } catch (CommandLineOptionException e) {
            throw new ParameterException(command.commandLine(), "no option of JMH's: " + e.getMessage());
        }
    }

    private static String row(RunResult run) {
        BenchmarkParams params = run.getParams();
        String name = params.getBenchmark().replaceFirst("^.*\\.(Sdk)?([^.]+)Benchmark\\.", "$2.");
        String of = params.getParamsKeys().stream().map(params::getParam).collect(Collectors.joining(" "));
        double cpu = run.getSecondaryResults().get(CpuProfiler.CPU).getScore();
        double allocated = run.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
        return ResultFile.row("%s,%s,%.1f,%.0f", name, of, cpu, allocated);
    }
}
