package io.github.graphcalls.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.examples.cli.shell.ExitCode;
import io.github.graphcalls.examples.cli.shell.Shell;
import io.github.graphcalls.fake.SampleCalls;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;

/**
 * Loads the classes that the commands need, for a class data archive: starts an emulator, looks up the calls of Graph's
 * documentation in it over HTTP, and shows them. {@code -Parchive} runs it to make the archive.
 */
final class TrainingRun {

    private static final int MAX_OUTPUT_LENGTH = 16 * 1024;

    private TrainingRun() {}

    public static void main(String[] none) throws IOException, InterruptedException {
        GraphCalls.prepare();
        PipedOutputStream output = new PipedOutputStream();
        try (Scanner words = new Scanner(new PipedInputStream(output, MAX_OUTPUT_LENGTH), UTF_8)) {
            Shell serving = new Shell(Map.of(), System.in, output, System.err, Optional.empty());
            Thread emulating = new Thread(() -> GraphCalls.run(serving, "emulate", "--port", "0"));
            emulating.start();
            String baseUrl = words.findWithinHorizon("http\\S+", MAX_OUTPUT_LENGTH);
            for (Call known : SampleCalls.all()) {
                String call = known.id().value();
                lookUp(Map.of(), call);
                lookUp(
                        Map.of(
                                "GRAPH_CALLS_ADAPTER",
                                "feign",
                                "GRAPH_CALLS_BASE_URL",
                                baseUrl,
                                "GRAPH_CALLS_TOKEN",
                                "any"),
                        call);
            }
            emulating.interrupt();
            emulating.join();
        }
    }

    /** Looks up a call as text and as JSON, and shows the JSON. */
    private static void lookUp(Map<String, String> environment, String call) {
        run(environment, new byte[0], "get", call);
        byte[] document = run(environment, new byte[0], "get", call, "--format", "json");
        run(environment, document, "show", "-");
    }

    private static byte[] run(Map<String, String> environment, byte[] input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Shell shell = new Shell(environment, new ByteArrayInputStream(input), out, System.err, Optional.empty());
        int exitCode = GraphCalls.run(shell, arguments);
        if (exitCode != ExitCode.FOUND) {
            throw new IllegalStateException(String.join(" ", arguments) + " ended with " + exitCode);
        }
        return out.toByteArray();
    }
}
