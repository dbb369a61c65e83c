package io.github.graphcalls.examples.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallState;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class GuardTest {

    private final TestBoard board = new TestBoard();

    @AfterEach
    void close() {
        board.close();
    }

    private String host() {
        return "Host: 127.0.0.1:" + board.board.port();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost:1", "", "127.0.0.1"})
    void a_host_that_is_not_the_boards_is_answered_403(String host) throws IOException {
        for (String path : List.of("/", "/events", "/calls/x", "/probe-1.js")) {
            assertThat(board.raw("GET " + path, "Host: " + host)).startsWith("HTTP/1.1 403 ");
        }
    }

    @Test
    void each_of_several_hosts_and_that_of_the_target_has_to_be_the_boards() throws IOException {
        assertThat(board.raw("GET /probe-1.js", host(), "Host: evil.example")).startsWith("HTTP/1.1 403 ");
        assertThat(board.raw("GET http://evil.example/probe-1.js", host())).startsWith("HTTP/1.1 403 ");
        assertThat(board.raw("GET /probe-1.js")).matches("(?s)HTTP/1\\.1 40[03] .*");
    }

    @Test
    void each_loopback_name_with_the_port_is_the_boards_host() throws IOException {
        for (String host : List.of("localhost", "LOCALHOST", "127.0.0.1", "[::1]")) {
            assertThat(board.raw("GET /probe-1.js", "Host: " + host + ":" + board.board.port()))
                    .startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void an_origin_that_is_not_the_boards_is_answered_403() throws IOException {
        String own = "Origin: http://127.0.0.1:" + board.board.port();

        assertThat(board.raw("GET /probe-1.js", host(), own)).startsWith("HTTP/1.1 200 ");
        for (String origin : List.of("http://evil.example", "null", "http://localhost:" + board.board.port())) {
            assertThat(board.raw("GET /events", host(), "Origin: " + origin))
                    .as(origin)
                    .startsWith("HTTP/1.1 403 ");
        }
        assertThat(board.raw("GET /probe-1.js", host(), own, "Origin: http://evil.example"))
                .startsWith("HTTP/1.1 403 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"})
    void another_method_is_answered_405_with_those_allowed(String method) throws IOException {
        assertThat(board.raw(method + " /", host())).startsWith("HTTP/1.1 405 ").contains("Allow: GET, HEAD, POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/probe-1.js", "/events", "/calls/one"})
    void head_is_answered_like_get_without_a_body(String path) throws IOException {
        board.show("one", CallState.ESTABLISHED);

        String head = board.raw("HEAD " + path, host());

        assertThat(head).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n");
        assertThat(head.split("\r\n\r\n")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../Board.class",
                "/page/probe-1.js",
                "/%2e%2e/Board.class",
                "/..%2fBoard.class",
                "//etc/passwd",
                "/probe-1.js/",
                "/probe-1.js%00.js",
                "/Board.class",
                "/.js",
                "/PROBE-1.js",
                "/probe-2.js",
                "/package-info.class"
            })
    void only_files_of_the_page_are_served(String path) throws IOException {
        assertThat(board.raw("GET " + path, host())).matches("(?s)HTTP/1\\.1 40[034] .*");
    }

    @Test
    void a_file_has_its_type_its_etag_and_the_headers_of_security() {
        HttpResponse<String> file = board.get("probe-1.js");
        String tag = file.headers().firstValue("ETag").orElseThrow();

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).startsWith("//");
        assertThat(file.headers().firstValue("Content-Type")).contains("text/javascript; charset=utf-8");
        assertThat(file.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(file.headers().firstValue("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(file.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(file.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(board.get("probe-1.js", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({
        "1,text/plain,415",
        "1,,415",
        ",application/json,403",
        "2,application/json,403",
        "1,application/json,404"
    })
    void a_post_needs_the_header_of_the_page_and_json(String header, String type, int status) throws IOException {
        assertThat(board.raw(
                        "POST /clock",
                        host(),
                        "Content-Length: 0",
                        header == null ? "X-Other: 1" : "X-Board: " + header,
                        type == null ? "X-Other: 1" : "Content-Type: " + type))
                .startsWith("HTTP/1.1 " + status + " ");
    }
}
