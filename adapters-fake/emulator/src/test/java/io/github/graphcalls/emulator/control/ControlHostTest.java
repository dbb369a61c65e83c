package io.github.graphcalls.emulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.Raw;
import io.github.graphcalls.emulator.SampleWorld;
import java.io.IOException;
import java.net.InetAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page whose name was made to resolve to the loopback address does not drive a test on the same machine. */
class ControlHostTest {

    private final GraphEmulator emulator =
            GraphEmulator.builder(SampleWorld.scripted()).start();

    @AfterEach
    void close() {
        emulator.close();
    }

    private String reset(String target, String headers) throws IOException {
        return Raw.ask(
                emulator,
                "POST " + target + " HTTP/1.1\r\n" + headers + "Content-Length: 0\r\nConnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:8080",
                "localhost:",
                "LOCALHOST:1",
                "localhost.",
                "localhost.:8080",
                "emulator.localhost:8080",
                "127.0.0.1",
                "127.0.0.1:8080",
                "127.0.0.1.:8080",
                "127.1.2.255",
                "[::1]",
                "[::1]:8080",
                "[0:0:0:0:0:0:0:1]:8080",
                "[0000:0000:0000:0000:0000:0000:0000:0001]",
                "[::ffff:127.0.0.1]:8080",
                "[::FFFF:7F00:1]"
            })
    void a_loopback_host_may_drive_the_world(String host) throws Exception {
        assertThat(reset("/__emulator/reset", "Host: " + host + "\r\n")).startsWith("HTTP/1.1 204 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "127.0.0.1.evil.example:8080",
                "notlocalhost",
                "evil-localhost",
                "localhost..",
                "localhost:80@evil.example",
                "evil.example#localhost",
                "localhost, evil.example",
                "128.0.0.1",
                "0.0.0.0:8080",
                "127.0.0.256",
                "127.1",
                "2130706433",
                "10.0.0.1",
                "[::]",
                "[::2]:8080",
                "[fe80::1]",
                "[::ffff:10.0.0.1]",
                "[::1].evil.example",
                "[::1]x",
                "[:]",
                "",
                ":8080"
            })
    void another_host_is_refused_with_or_without_its_own_origin(String host) throws Exception {
        assertThat(reset("/__emulator/reset", "Host: " + host + "\r\n"))
                .startsWith("HTTP/1.1 403 ")
                .contains("{\"problem\":\"Host: expected a loopback name or address");
        assertThat(reset("/__emulator/reset", "Host: " + host + "\r\nOrigin: http://" + host + "\r\n"))
                .startsWith("HTTP/1.1 403 ");
    }

    @Test
    void a_request_without_a_host_is_refused() throws Exception {
        assertThat(Raw.ask(emulator, "POST /__emulator/reset HTTP/1.0\r\nContent-Length: 0\r\n\r\n"))
                .startsWith("HTTP/1.1 403 ")
                .contains("found nothing");
        assertThat(reset("/__emulator/reset", "")).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void the_host_of_an_absolute_url_replaces_the_host_header() throws Exception {
        assertThat(reset("http://evil.example/__emulator/reset", "Host: localhost\r\n"))
                .startsWith("HTTP/1.1 403 ");
        assertThat(reset("http://localhost:8080/__emulator/reset", "Host: evil.example\r\n"))
                .startsWith("HTTP/1.1 204 ");
    }

    @Test
    void a_page_of_another_origin_is_refused_on_a_loopback_host_too() throws Exception {
        assertThat(reset("/__emulator/reset", "Host: localhost:8080\r\nOrigin: http://evil.example\r\n"))
                .startsWith("HTTP/1.1 403 ");
        assertThat(reset("/__emulator/reset", "Host: localhost:8080\r\nOrigin: null\r\n"))
                .startsWith("HTTP/1.1 403 ");
        assertThat(reset("/__emulator/reset", "Host: localhost:8080\r\nOrigin: http://localhost:9090\r\n"))
                .startsWith("HTTP/1.1 403 ");
        assertThat(reset("/__emulator/reset", "Host: localhost:8080\r\nOrigin: http://localhost:8080\r\n"))
                .startsWith("HTTP/1.1 204 ");
    }

    @Test
    void an_emulator_that_demands_a_key_accepts_any_host() throws Exception {
        Secret key = Secret.of("a key of sixteen and more");
        try (GraphEmulator exposed = GraphEmulator.builder(SampleWorld.scripted())
                .exposedAt(InetAddress.getLoopbackAddress(), key)
                .start()) {
            String request = "POST /__emulator/reset HTTP/1.1\r\nHost: emulator.test:8080\r\nContent-Length: 0\r\n"
                    + "Connection: close\r\n";
            assertThat(Raw.ask(exposed, request + "Emulator-Key: " + key.reveal() + "\r\n\r\n"))
                    .startsWith("HTTP/1.1 204 ");
            assertThat(Raw.ask(exposed, request + "\r\n")).startsWith("HTTP/1.1 401 ");
        }
    }
}
