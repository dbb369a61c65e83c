package io.github.graphcalls.emulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.Raw;
import io.github.graphcalls.emulator.SampleWorld;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedRequestTest {

    private final GraphEmulator emulator = SampleWorld.emulator()
            .maxBody(100)
            .requestTimeout(Duration.ofMillis(300))
            .start();

    @AfterEach
    void close() {
        emulator.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET /v1.0 HTTP/1.1 and more\r\nHost: a\r\n\r\n",
                "GET /v1.0/x HTTP/2.0\r\nHost: a\r\n\r\n",
                "GET /v1.0/x FTP\r\nHost: a\r\n\r\n",
                "GET /v1.0/x HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n",
                "GET /v1.0/x HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /v1.0/x HTTP/1.1\r\n\r\n",
                "POST /v1.0/$batch HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\n",
                "POST /v1.0/$batch HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
            })
    void an_invalid_request_is_answered_400_with_the_error_of_graph(String request) throws Exception {
        String answer = Raw.ask(emulator, request);

        assertThat(answer)
                .startsWith("HTTP/1.1 400 Bad Request\r\n")
                .containsIgnoringCase("\r\nDate: Tue, 03 Feb 2026 12:00:00 GMT\r\n")
                .containsIgnoringCase("\r\nConnection: close\r\n")
                .contains("{\"error\":{\"code\":\"BadRequest\",\"message\":\"", "\"request-id\":\"");
    }

    @Test
    void a_query_without_a_path_is_answered_400() throws Exception {
        assertThat(Raw.get(emulator, "?/v1.0")).startsWith("HTTP/1.1 400 ").contains("Invalid version: ''.");
    }

    @Test
    void a_body_that_is_too_long_is_refused_after_the_answers_before_it() throws Exception {
        String get = "GET /v1.0/communications/calls/meeting HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer any\r\n\r\n";
        String post = "POST /v1.0/$batch HTTP/1.1\r\nHost: a\r\nContent-Length: 101\r\n\r\n";

        try (Raw raw = Raw.to(emulator)) {
            raw.send(get + post);

            assertThat(raw.answer()).startsWith("HTTP/1.1 200 ");
            assertThat(raw.answer()).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void a_line_that_is_too_long_is_answered_414() throws Exception {
        assertThat(Raw.get(emulator, "/v1.0/" + "x".repeat(HttpSettings.MAX_LINE_BYTES)))
                .startsWith("HTTP/1.1 414 ")
                .contains("\"BadRequest\"");
    }

    @Test
    void headers_that_are_too_long_are_answered_400() throws Exception {
        assertThat(Raw.get(emulator, "/v1.0/x\r\nX: " + "x".repeat(HttpSettings.MAX_HEADERS_BYTES)))
                .startsWith("HTTP/1.1 400 ")
                .contains("The headers of the request are too long.");
    }

    @Test
    void a_body_that_is_too_long_is_answered_413() throws Exception {
        assertThat(Raw.ask(emulator, Raw.request("POST", "/v1.0/$batch", "x".repeat(101))))
                .startsWith("HTTP/1.1 413 ")
                .contains("\"BadRequest\"");
    }

    @Test
    void a_body_that_is_too_long_is_answered_413_in_place_of_100_continue() throws Exception {
        assertThat(Raw.ask(
                        emulator,
                        "POST /v1.0/$batch HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 101\r\n\r\n"))
                .startsWith("HTTP/1.1 413 ")
                .containsIgnoringCase("\r\nConnection: close\r\n")
                .contains("The body of the request is too long.");
    }

    @Test
    void an_unknown_expectation_is_ignored() throws Exception {
        assertThat(Raw.get(emulator, "/v1.0/communications/calls/unknown\r\nExpect: the-unexpected"))
                .startsWith("HTTP/1.1 404 ")
                .contains("\"8522\"");
    }

    @Test
    @Tag("real-time")
    void an_unfinished_request_is_answered_408_and_its_connection_closed() throws Exception {
        assertThat(Raw.ask(emulator, "GET /v1.0/communications/calls/meeting HTTP/1.1\r\nHost: a\r\nAuth"))
                .startsWith("HTTP/1.1 408 ")
                .contains("The request did not arrive in time.");
    }

    @Test
    @Tag("real-time")
    void an_unfinished_body_is_answered_408() throws Exception {
        assertThat(Raw.ask(emulator, "POST /v1.0/$batch HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n{"))
                .startsWith("HTTP/1.1 408 ");
    }
}
