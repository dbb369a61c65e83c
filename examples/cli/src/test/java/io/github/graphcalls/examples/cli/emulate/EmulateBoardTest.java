package io.github.graphcalls.examples.cli.emulate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.examples.cli.Run;
import io.github.graphcalls.examples.cli.Run.Result;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EmulateBoardTest {

    private static final Pattern BOARD = Pattern.compile("(?m)^board +(http://127\\.0\\.0\\.1:\\d+/)$");
    private static final String KEY = "a key of sixteen and more";

    private final HttpClient http = HttpClient.newHttpClient();

    private HttpResponse<String> post(String url, String document) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/json")
                        .header("X-Board", "1")
                        .POST(BodyPublishers.ofString(document))
                        .build(),
                BodyHandlers.ofString());
    }

    private String snapshot(String board) throws Exception {
        HttpRequest events =
                HttpRequest.newBuilder(URI.create(board + "events")).build();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                http.send(events, BodyHandlers.ofInputStream()).body(), UTF_8))) {
            return lines.lines()
                    .filter(line -> line.startsWith("data: "))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void the_address_of_the_board_is_printed_and_its_clock_is_that_of_the_emulator() throws Exception {
        CountDownLatch printed = new CountDownLatch(1);
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                printed.countDown();
            }
        };
        Run run = Run.inShell().with("GRAPH_CALLS_EMULATOR_KEY", KEY);
        Thread command = new Thread(() ->
                run.writingTo(out, out, "emulate", "--port", "0", "--board", "--speed", "0", "--listen", "127.0.0.1"));
        command.start();
        try {
            printed.await();
            Matcher board = BOARD.matcher(out.toString(UTF_8));
            assertThat(board.find()).as(out.toString(UTF_8)).isTrue();
            assertThat(snapshot(board.group(1)))
                    .contains("2f1a1100-b174-40a0-aba7-0b405e01ed92", "\"running\":false", "\"world\":true")
                    .doesNotContain(KEY);

            assertThat(post(board.group(1) + "clock", "{\"running\":true}").statusCode())
                    .isEqualTo(204);
            assertThat(post(board.group(1) + "clock", "{\"speed\":0}").body()).contains("speed");
            assertThat(clock(out.toString(UTF_8))).contains("\"speed\":1");
        } finally {
            command.interrupt();
            command.join();
        }
    }

    /** Returns the clock as the control API of the emulator shows it. */
    private String clock(String text) throws Exception {
        Matcher control =
                Pattern.compile("(http://\\S+/__emulator/)openapi.json").matcher(text);
        assertThat(control.find()).isTrue();
        return http.send(
                        HttpRequest.newBuilder(URI.create(control.group(1) + "clock"))
                                .header("Emulator-Key", KEY)
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    @Test
    void a_port_in_use_is_reported_on_one_line() throws Exception {
        try (ServerSocket used = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Result result =
                    Run.inShell().command("emulate", "--port", "0", "--board", Integer.toString(used.getLocalPort()));

            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.out()).isEmpty();
            assertThat(result.err())
                    .startsWith("graph-calls: --board: no board on port " + used.getLocalPort())
                    .hasLineCount(1);
        }
    }
}
