package io.github.graphcalls.examples.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A fresh JVM, of this JVM's own version, whose lines are read as they come. */
final class Jvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader lines;

    Jvm(List<String> options, String classPath, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
    }

    /** The next line of its output. */
    String line() throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw new IOException("it ended before it was done: what it said is above");
        }
        return line;
    }

    /** What it has used so far of all cores, in nanoseconds. */
    long cpuNanos() {
        return process.info().totalCpuDuration().orElseThrow().toNanos();
    }

    void waitFor() throws InterruptedException {
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
