package io.github.graphcalls.examples.cli.emulate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.graphcalls.examples.cli.Run;
import io.github.graphcalls.examples.cli.Run.Result;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class EmulateTest {

    private static final Pattern CURL = Pattern.compile("(?m)^curl +curl .*-H 'Authorization: (\\S+ \\S+)' (\\S+)$");

    private static final String KEY = "a key of sixteen and more";

    @TempDir
    private Path folder;

    /** Runs the command until it has printed its lines, uses it, and interrupts it. */
    private Result whileItRuns(Use use, String... arguments) throws Exception {
        CountDownLatch printed = new CountDownLatch(1);
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                printed.countDown();
            }
        };
        CompletableFuture<Result> result = new CompletableFuture<>();
        Run run = Run.inShell().with("GRAPH_CALLS_EMULATOR_KEY", KEY);
        Thread command = new Thread(() -> result.complete(run.writingTo(out, out, arguments)));
        command.start();
        printed.await();
        try {
            use.of(out.toString(UTF_8));
        } finally {
            command.interrupt();
        }
        return result.get();
    }

    private interface Use {
        void of(String printed) throws Exception;
    }

    @Test
    void the_printed_curl_line_finds_a_call_of_the_documentation() throws Exception {
        Result result = whileItRuns(
                printed -> {
                    Matcher curl = CURL.matcher(printed);
                    assertThat(curl.find()).as(printed).isTrue();
                    HttpResponse<String> answer = HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(curl.group(2)))
                                            .header("Authorization", curl.group(1))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString());
                    assertThat(answer.body()).contains("\"state\":\"established\"");
                },
                "emulate",
                "--port",
                "0");

        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--speed 1", "--tls", "--listen 0.0.0.0", "--listen ::1"})
    void the_printed_line_of_this_program_finds_the_call_from_any_folder(String options) throws Exception {
        boolean reachable =
                !options.endsWith("::1") || NetworkInterface.getByInetAddress(InetAddress.getByName("::1")) != null;
        assumeThat(reachable).isTrue();

        whileItRuns(
                printed -> assertThat(pasted(printed, "graph-calls")).contains("State            established"),
                ("emulate --port 0 " + options).split(" "));
    }

    /** Returns the output of a printed line in a shell of another folder, whose path contains Java alone. */
    private String pasted(String printed, String name) throws Exception {
        String line = printed.lines()
                .filter(row -> row.startsWith(name + " "))
                .map(row -> row.substring(14))
                .findFirst()
                .orElseThrow();
        ProcessBuilder shell =
                new ProcessBuilder("sh", "-c", line).directory(folder.toFile()).redirectErrorStream(true);
        shell.environment().keySet().removeIf(variable -> variable.startsWith("GRAPH_CALLS_"));
        shell.environment()
                .put("PATH", Path.of(System.getProperty("java.home"), "bin").toString());
        return new String(shell.start().getInputStream().readAllBytes(), UTF_8);
    }

    @Test
    void listening_at_every_address_is_printed_with_the_key_of_the_control_api() throws Exception {
        whileItRuns(
                printed -> assertThat(printed)
                        .containsPattern("^Graph answers at http://127.0.0.1:\\d+/v1.0, and at every other address")
                        .contains("control API   curl -H \"Emulator-Key: $GRAPH_CALLS_EMULATOR_KEY\" http://127.0.0.1:")
                        .doesNotContain(KEY),
                "emulate",
                "--port",
                "0",
                "--listen",
                "0.0.0.0");
    }

    @Test
    void a_script_is_served_over_tls_with_the_certificate_in_the_named_file() throws Exception {
        Path script = Files.writeString(folder.resolve("script.json"), "{\"version\":1,\"calls\":[]}");
        Path certificate = folder.resolve("certificate.pem");

        Result result = whileItRuns(
                printed -> {
                    assertThat(printed).contains("https://localhost:", "--cacert " + certificate);
                    assertThat(certificate).content().startsWith("-----BEGIN CERTIFICATE-----");
                },
                "emulate",
                "--port",
                "0",
                "--tls",
                "--speed",
                "10",
                "--script",
                script.toString(),
                "--certificate",
                certificate.toString());

        assertThat(result.exitCode()).isZero();
    }

    @Test
    void the_address_of_a_free_port_is_written_to_a_file() throws Exception {
        Path file = folder.resolve("address");

        whileItRuns(
                printed -> {
                    while (!Files.exists(file)) {
                        Thread.onSpinWait();
                    }
                    assertThat(Files.readString(file)).matches("http://127\\.0\\.0\\.1:\\d+/v1\\.0\n");
                    assertThat(printed).contains(Files.readString(file).strip());
                },
                "emulate",
                "--port",
                "0",
                "--address-file",
                file.toString());
    }

    @Test
    void lookups_through_the_emulator_are_recorded_at_the_end() throws Exception {
        Path file = folder.resolve("recorded.json");

        Result result = whileItRuns(
                printed -> assertThat(Run.inShell()
                                .with("GRAPH_CALLS_ADAPTER", "feign")
                                .with("GRAPH_CALLS_TOKEN", "a-token")
                                .with("GRAPH_CALLS_BASE_URL", printed.split("Graph answers at |, | until")[1])
                                .command("get", "2e1a0b00-2db4-4022-9570-243709c565ab", "no-such-call")
                                .exitCode())
                        .isEqualTo(3),
                "emulate",
                "--port",
                "0",
                "--record",
                file.toString());

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("1 call and 0 faults in " + file);
        assertThat(file).content().contains("\"established\"").doesNotContain("2e1a0b00", "John");
    }
}
