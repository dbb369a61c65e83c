package io.github.graphcalls.verdict.builds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.graphcalls.emulator.GraphEmulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The example bot as a process, which can be killed and started again. */
final class BotProcess implements AutoCloseable {

    static final String APPLICATION = "an-application";

    private static final String STARTED = "Started BotApplication";
    private static final String ROUND = "reconciled, ";
    private static final String LAST_ROUND = "reconciled, 0 calls";

    private final Path project;
    private final int port = freePort();
    private final int managementPort = freePort();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private Process process;

    BotProcess(Path project) throws IOException {
        this.project = project;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    URI callback() {
        return URI.create("http://127.0.0.1:" + port + "/callback");
    }

    void start(GraphEmulator emulator) throws IOException, InterruptedException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        "target/calling-bot.jar",
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--management.server.port=" + managementPort,
                        "--bot.callback.application-id=" + APPLICATION,
                        "--bot.callback.key-document=" + emulator.callbackKeys(),
                        "--bot.graph.base-url=" + emulator.baseUrl(),
                        "--bot.graph.token=any-token",
                        "--bot.calls.reconcile-every=1s")
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        lines.clear();
        BufferedReader output = process.inputReader();
        Thread reader = new Thread(() -> read(output), "output of the bot");
        reader.setDaemon(true);
        reader.start();
        await(STARTED);
    }

    private void read(BufferedReader output) {
        try {
            output.lines().forEach(lines::add);
        } catch (UncheckedIOException killed) {
            lines.add(killed.toString());
        }
    }

    private void await(String text) throws InterruptedException {
        List<String> seen = new ArrayList<>();
        while (seen.isEmpty() || !seen.get(seen.size() - 1).contains(text)) {
            String line = lines.poll(2, TimeUnit.MINUTES);
            if (line == null) {
                throw new AssertionError(
                        "\"" + text + "\" is not in the output of the bot:\n" + String.join("\n", seen));
            }
            seen.add(line);
        }
    }

    /** Waits until further rounds of lookups ended. */
    void awaitRounds(int rounds) throws InterruptedException {
        lines.clear();
        for (int round = 0; round < rounds; round++) {
            await(ROUND);
        }
    }

    void awaitNoCallAlive() throws InterruptedException {
        lines.clear();
        await(LAST_ROUND);
    }

    /** Returns how each call ended, by its id. */
    Map<String, String> calls(String which) throws IOException {
        URI address = URI.create("http://127.0.0.1:" + managementPort + "/actuator/calls/" + which);
        Map<String, String> calls = new TreeMap<>();
        try (InputStream body = address.toURL().openStream()) {
            for (JsonNode call : new JsonMapper().readTree(body)) {
                calls.put(call.path("id").asText(), call.path("end").asText());
            }
        }
        return calls;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void end() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }
}
