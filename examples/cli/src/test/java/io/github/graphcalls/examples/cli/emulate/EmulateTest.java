package io.github.graphcalls.examples.cli.emulate;

import io.github.graphcalls.examples.cli.GraphCalls;
import io.github.graphcalls.examples.cli.Run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.graphcalls.examples.cli.Run.Result;
import java.io.BufferedReader;
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

    /** Runs the command until it has told everything, uses it, and interrupts it. */
    private Result whileItRuns(Use use, String... arguments) throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                told.countDown();
            }
        };
        CompletableFuture<Result> result = new CompletableFuture<>();
        Run run = Run.inShell().with("GRAPH_CALLS_EMULATOR_KEY", KEY);
        Thread command = new Thread(() -> result.complete(run.writingTo(out, out, arguments)));
        command.start();
        told.await();
        try {
            use.of(out.toString(UTF_8));
        } finally {
            command.interrupt();
        }
        return result.get();
    }

    private interface Use {
        void of(String told) throws Exception;
    }

    @Test
    void tells_a_line_to_paste_which_finds_a_call_of_the_documentation() throws Exception {
        Result result = whileItRuns(
                told -> {
                    Matcher curl = CURL.matcher(told);
                    assertThat(curl.find()).as(told).isTrue();
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
    void tells_a_line_by_which_this_program_finds_the_call_from_any_folder(String options) throws Exception {
        boolean reachable =
                !options.endsWith("::1") || NetworkInterface.getByInetAddress(InetAddress.getByName("::1")) != null;
        assumeThat(reachable).isTrue();

        whileItRuns(
                told -> assertThat(pasted(told, "graph-calls")).contains("State            established"),
                ("emulate --port 0 " + options).split(" "));
    }

    /** What a shell that knows Java alone, in another folder, makes of a printed line. */
    private String pasted(String told, String name) throws Exception {
        String line = told.lines()
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
    void tells_that_it_listens_at_every_address_and_what_the_control_API_takes() throws Exception {
        whileItRuns(
                told -> assertThat(told)
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
    void serves_a_script_over_TLS_and_leaves_the_certificate_where_it_is_told() throws Exception {
        Path script = Files.writeString(folder.resolve("script.json"), "{\"version\":1,\"calls\":[]}");
        Path certificate = folder.resolve("certificate.pem");

        Result result = whileItRuns(
                told -> {
                    assertThat(told).contains("https://localhost:", "--cacert " + certificate);
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
    void leaves_no_temporary_file_when_it_is_ended() throws Exception {
        Process emulate = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        GraphCalls.class.getName(),
                        "emulate",
                        "--port",
                        "0",
                        "--tls")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader told = emulate.inputReader(UTF_8)) {
            assertThat(told.lines().takeWhile(row -> !row.startsWith("certificate ")))
                    .anyMatch(row -> row.startsWith("curl "));
            assertThat(folder).isDirectoryContaining("glob:**.pem").isDirectoryContaining("glob:**.jks");
        } finally {
            emulate.destroy();
        }

        emulate.waitFor();

        assertThat(folder).isEmptyDirectory();
    }
}
