package io.github.graphcalls.emulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.Raw;
import io.github.graphcalls.emulator.SampleWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    private static final String CALL =
            " /v1.0/communications/calls/meeting HTTP/1.1\r\nHost: a\r\n" + "Authorization: Bearer any\r\n\r\n";

    private final GraphEmulator emulator =
            SampleWorld.emulator().maxConnections(2).start();

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void a_connection_serves_one_request_after_the_other() throws Exception {
        try (Raw raw = Raw.to(emulator)) {
            assertThat(raw.send("GET" + CALL).answer())
                    .startsWith("HTTP/1.1 200 ")
                    .contains("lunch");
            assertThat(raw.send("GET" + CALL).answer())
                    .startsWith("HTTP/1.1 200 ")
                    .contains("lunch");
        }
    }

    @Test
    void pipelined_requests_are_answered_in_their_order() throws Exception {
        try (Raw raw = Raw.to(emulator)) {
            raw.send("GET" + CALL + "GET" + CALL.replace("meeting", "unknown") + "GET" + CALL);

            assertThat(raw.answer()).startsWith("HTTP/1.1 200 ");
            assertThat(raw.answer()).startsWith("HTTP/1.1 404 ");
            assertThat(raw.answer()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void a_client_of_http_1_0_is_answered_and_its_connection_closed() throws Exception {
        String old = "GET /v1.0/communications/calls/meeting HTTP/1.0\r\nAuthorization: Bearer any\r\n\r\n";

        assertThat(Raw.ask(emulator, old))
                .startsWith("HTTP/1.1 200 ")
                .containsIgnoringCase("\r\nConnection: close\r\n");
    }

    @Test
    void a_head_request_is_answered_without_a_body() throws Exception {
        String answer = Raw.ask(emulator, Raw.request("HEAD", "/v1.0/communications/calls/meeting", ""));

        assertThat(answer).startsWith("HTTP/1.1 405 ").containsIgnoringCase("\r\nAllow: GET\r\n");
        assertThat(Raw.body(answer)).isEmpty();
    }

    @Test
    void an_expectation_of_100_continue_is_answered() throws Exception {
        try (Raw raw = Raw.to(emulator)) {
            raw.send("POST /v1.0/$batch HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer any\r\n"
                    + "Expect: 100-continue\r\nContent-Length: 15\r\n\r\n");
            assertThat(raw.answer()).startsWith("HTTP/1.1 100 Continue\r\n");

            assertThat(raw.send("{\"requests\":[]}").answer()).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void a_connection_beyond_the_limit_is_answered_503() throws Exception {
        try (Raw one = Raw.to(emulator);
                Raw two = Raw.to(emulator);
                Raw three = Raw.to(emulator)) {
            one.send("GET" + CALL).answer();
            two.send("GET" + CALL).answer();

            assertThat(three.rest()).startsWith("HTTP/1.1 503 ").contains("There are too many connections.");
        }
    }
}
