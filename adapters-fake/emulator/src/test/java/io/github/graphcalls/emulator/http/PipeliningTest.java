package io.github.graphcalls.emulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.Raw;
import io.github.graphcalls.emulator.SampleWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests that a client sends without waiting for answers are all answered, in their order. */
class PipeliningTest {

    private final GraphEmulator emulator = SampleWorld.emulator().start();

    @AfterEach
    void close() {
        emulator.close();
    }

    private static String request(int number, String more) {
        return "GET /v1.0/communications/calls/meeting HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer any\r\n"
                + "client-request-id: request-" + number + "\r\n" + more + "\r\n";
    }

    @Test
    void many_requests_sent_at_once_are_all_answered_in_their_order() throws Exception {
        StringBuilder all = new StringBuilder();
        IntStream.range(0, 160).forEach(number -> all.append(request(number, "")));

        try (Raw raw = Raw.to(emulator)) {
            raw.send(all.toString());

            List<String> answers = new ArrayList<>();
            for (int number = 0; number < 160; number++) {
                answers.add(raw.answer());
                assertThat(answers.get(number))
                        .startsWith("HTTP/1.1 200 ")
                        .containsIgnoringCase("client-request-id: request-" + number + "\r\n");
            }
        }
    }

    @Test
    void a_client_that_ends_its_output_gets_all_answers() throws Exception {
        StringBuilder all = new StringBuilder();
        IntStream.range(0, 500).forEach(number -> all.append(request(number, "")));

        try (Raw raw = Raw.to(emulator)) {
            String answers = raw.send(all.toString()).end().rest();

            assertThat(answers.split("HTTP/1.1 200 ", -1)).hasSize(501);
        }
    }

    @Test
    void pipelined_requests_with_bodies_are_answered_in_their_order() throws Exception {
        String body = "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/communications/calls/meeting\"}]}";
        String batch = "POST /v1.0/$batch HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer any\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
        String unknown = request(1, "").replace("meeting", "unknown");

        try (Raw raw = Raw.to(emulator)) {
            raw.send((batch + unknown + request(2, "")).repeat(100));

            for (int round = 0; round < 100; round++) {
                assertThat(raw.answer()).startsWith("HTTP/1.1 200 ").contains("\"responses\"");
                assertThat(raw.answer()).startsWith("HTTP/1.1 404 ");
                assertThat(raw.answer()).startsWith("HTTP/1.1 200 ").contains("lunch");
            }
        }
    }

    @Test
    void a_request_that_arrives_in_parts_behind_others_is_answered() throws Exception {
        String last = request(160, "");
        StringBuilder all = new StringBuilder();
        IntStream.range(0, 160).forEach(number -> all.append(request(number, "")));

        try (Raw raw = Raw.to(emulator)) {
            raw.send(all + last.substring(0, 40));
            for (int number = 0; number < 160; number++) {
                raw.answer();
            }
            assertThat(raw.send(last.substring(40)).answer())
                    .containsIgnoringCase("client-request-id: request-160\r\n");
        }
    }
}
