package io.github.graphcalls.examples.cli;

import io.github.graphcalls.examples.cli.shell.ExitCode;
import io.github.graphcalls.examples.cli.shell.Shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.graphcalls.call.Call;
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
 * Does once what the command line is used for, so that an archive of the classes that were loaded speeds up all of it: an
 * emulator is started and asked, over http, for the calls of Graph's documentation. The build makes the archive with
 * {@code -Parchive}.
 */
final class TrainingRun {

    private static final int ALL_THAT_IT_TELLS = 16 * 1024;

    private TrainingRun() {}

    public static void main(String[] none) throws IOException, InterruptedException {
        GraphCalls.prepare();
        PipedOutputStream told = new PipedOutputStream();
        try (Scanner words = new Scanner(new PipedInputStream(told, ALL_THAT_IT_TELLS), UTF_8)) {
            Shell serving = new Shell(Map.of(), System.in, told, System.err, Optional.empty());
            Thread emulating = new Thread(() -> GraphCalls.run(serving, "emulate", "--port", "0"));
            emulating.start();
            String baseUrl = words.findWithinHorizon("http\\S+", ALL_THAT_IT_TELLS);
            for (Call known : SampleCalls.all()) {
                String call = known.id().value();
                rehearse(Map.of(), call);
                rehearse(
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

    /** Looks a call up, and shows what was found. */
    private static void rehearse(Map<String, String> environment, String call) {
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
