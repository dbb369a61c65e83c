package io.github.graphcalls.examples.cli.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.graphcalls.examples.cli.GraphCalls;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A command in a process of its own, to which signals can be sent. Closing it ends the process. */
final class CommandProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;

    private CommandProcess(Process process) {
        this.process = process;
        out = process.inputReader(UTF_8);
    }

    /** Returns a builder of a process in which Ctrl+C is not ignored, as it is in the background of a shell. */
    static ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT,TERM",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                GraphCalls.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment().putAll(Map.of("GRAPH_CALLS_ADAPTER", "fake"));
        return builder;
    }

    static boolean canSendSignals() throws IOException, InterruptedException {
        return !System.getProperty("os.name").startsWith("Windows")
                && new ProcessBuilder("env", "--default-signal=INT", "true")
                                .start()
                                .waitFor()
                        == 0;
    }

    static CommandProcess start(ProcessBuilder builder) throws IOException {
        return new CommandProcess(builder.start());
    }

    void input(String text) throws IOException {
        OutputStream in = process.getOutputStream();
        in.write(text.getBytes(UTF_8));
        in.flush();
    }

    /** Waits for a line of the standard output. */
    String line() throws IOException {
        return out.readLine();
    }

    String restOfOutput() {
        return out.lines().collect(Collectors.joining("\n"));
    }

    String errors() throws IOException {
        return new String(process.getErrorStream().readAllBytes(), UTF_8);
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    void closeOutput() throws IOException {
        out.close();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
