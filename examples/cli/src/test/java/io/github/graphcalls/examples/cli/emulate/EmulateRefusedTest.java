package io.github.graphcalls.examples.cli.emulate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.graphcalls.examples.cli.Run;
import io.github.graphcalls.examples.cli.Run.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmulateRefusedTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "--script, no-such-file, there is no such file",
        "--port, 70000, '--port: expected a whole number from 0 to 65535'",
        "--certificate, any.pem, '--certificate: needs --tls'",
        "--address-file, /nowhere/a, '--address-file /nowhere/a: there is no folder'",
        "--record, /nowhere/a, '--record /nowhere/a: there is no folder'",
        "--speed, -1, '--speed: expected a number from 0 to 100000'",
        "--notify, ftp://bot/x, '--notify: expected a URL'",
        "--notify, http://127.0.0.1:99999/x, '--notify: expected a URL such as http://127.0.0.1:3978/calls, with a port from 1 to 65535'",
        "--notify, http://127.0.0.1:0/x, 'found \"http://127.0.0.1:0/x\"'",
        "--notify-app, my-bot, '--notify-app: needs --notify; add --notify URL or remove --notify-app'",
        "--notify-app, '', '--notify-app: expected an application id, found \"\"'",
        "--board, 70000, '--board: expected a whole number from 0 to 65535'",
        "--listen, 0.0.0.0, 'set $GRAPH_CALLS_EMULATOR_KEY'",
        "--listen, '', 'expected an address such as 0.0.0.0 or ::, found \"\"'",
        "--listen, 'no address', 'expected an address such as 0.0.0.0 or ::, found \"no address\"'"
    })
    void an_invalid_option_is_reported_on_one_line(String option, String value, String problem) {
        Result result = Run.inShell().command("emulate", option, value);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("graph-calls: ").contains(problem).hasLineCount(1);
    }

    @Test
    void a_port_in_use_is_reported_with_its_option() throws Exception {
        try (ServerSocket used = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Result result = Run.inShell().command("emulate", "--port", String.valueOf(used.getLocalPort()));

            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.err())
                    .startsWith("graph-calls: --port: ")
                    .contains(String.valueOf(used.getLocalPort()))
                    .hasLineCount(1);
        }
    }

    @Test
    void an_invalid_key_of_the_control_api_is_reported_with_its_variable() {
        Result result =
                Run.inShell().with("GRAPH_CALLS_EMULATOR_KEY", "hunter2").command("emulate", "--listen", "0.0.0.0");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .isEqualToIgnoringNewLines("graph-calls: $GRAPH_CALLS_EMULATOR_KEY: the length of the control key:"
                        + " expected 16 to 1024, found 7");
    }

    @Test
    void a_certificate_file_that_cannot_be_written_is_reported() {
        Path nowhere = folder.resolve("nowhere").resolve("certificate.pem");

        Result result = Run.inShell().command("emulate", "--port", "0", "--tls", "--certificate", nowhere.toString());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("--certificate " + nowhere + ": ").hasLineCount(1);
    }

    @Test
    void an_invalid_script_is_reported_with_file_and_place() throws Exception {
        Path script = Files.writeString(folder.resolve("script.json"), "{\"version\":1,\"calls\":[7]}");

        assertThat(Run.inShell()
                        .command("emulate", "--script", script.toString())
                        .err())
                .contains("--script " + script + ": calls[0]")
                .hasLineCount(1);
    }

    @Test
    void a_script_that_is_not_utf_8_is_reported_with_line_and_byte() throws Exception {
        Path script = Files.writeString(folder.resolve("script.json"), "{\n\"Ren\u00e9\": 1}", ISO_8859_1);

        assertThat(Run.inShell()
                        .command("emulate", "--script", script.toString())
                        .err())
                .isEqualToIgnoringNewLines("graph-calls: --script " + script
                        + ": line 2: expected UTF-8, found the byte 0xe9; save the file as UTF-8");
    }

    @Test
    void a_script_without_an_end_is_refused_at_64_mib() throws Exception {
        Path endless = Path.of("/dev/zero");
        assumeThat(Files.exists(endless)).isTrue();

        Result result = Run.inShell().command("emulate", "--script", endless.toString());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .contains("--script " + endless + ": ", "64 MiB")
                .hasLineCount(1);
    }

    @Test
    void a_certificate_that_cannot_be_made_in_the_temporary_folder_is_reported_with_cause_and_remedy() {
        IOException denied = new AccessDeniedException("/tmp/graph-emulator1");

        assertThat(TrustFiles.problem(new UncheckedIOException("no emulator on port 0", denied)))
                .hasMessageContainingAll("--tls: ", "/tmp/graph-emulator1", "access is denied", "java.io.tmpdir");
    }
}
