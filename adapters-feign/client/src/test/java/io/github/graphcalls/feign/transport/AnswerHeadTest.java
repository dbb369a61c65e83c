package io.github.graphcalls.feign.transport;

import static io.github.graphcalls.feign.server.Established.DOCUMENT;
import static io.github.graphcalls.feign.server.Established.FOUND;
import static io.github.graphcalls.feign.server.Established.ID;
import static io.github.graphcalls.feign.server.Established.lookup;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.server.RawServer;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.Unavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The head of an answer, by RFC 9112. */
class AnswerHeadTest {

    private static final String STATUS = "HTTP/1.1 200 OK\r\n";
    private static final String BODY = "Content-Length: " + DOCUMENT.length() + "\r\n\r\n" + DOCUMENT;

    private static LookupOutcome answered(String answer) {
        try (RawServer server = RawServer.answering(answer);
                FeignCallLookup lookup = lookup(server).build()) {
            return lookup.find(ID);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\0\r\n",
                "HTTP/1.1 200 O\rK\r\n",
                "HTTP/1.1 200\r\r\n",
                STATUS + "X: a\0b\r\n",
                STATUS + "X: a\u0001b\r\n",
                STATUS + "\u000bX: a\r\n",
                STATUS + "Transfer-Encoding: \u000bchunked\r\n",
                STATUS + "Content-Length: \u000c105\r\n",
                STATUS + "X: a\u007f\r\n",
                STATUS + "X\0: a\r\n",
                STATUS + "X: a\rY: b\r\n",
                STATUS + "X: a\r\r\n",
                STATUS + "\rContent-Length: 1\r\n",
                STATUS + "X: a\r\n b\0\r\n",
                STATUS + " X: a\r\n",
                STATUS + "X : a\r\n",
                STATUS + ": a\r\n",
                STATUS + "X\r\n",
                "HTTP/1.1 2000 OK\r\n",
                "HTTP/1.1 20 OK\r\n",
                "HTTP/1.1 -20 OK\r\n",
                "HTTP/1.1 200OK\r\n",
                "HTTP/1.1\r\n",
                "http/1.1 200 OK\r\n",
                "HTTP/11 200 OK\r\n",
                "ICY 200 OK\r\n"
            })
    void an_invalid_head_is_malformed(String head) {
        assertThat(answered(head + BODY)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200", "HTTP/1.1 200 ", "HTTP/1.1 200 \u00c4 \t!", "\r\nHTTP/1.1 200 OK"})
    void a_status_line_need_have_no_reason_and_may_have_any(String line) {
        assertThat(answered(line + "\r\n" + BODY)).isInstanceOf(Found.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100 Continue", "102 Processing", "103 Early Hints\r\nLink: </x>"})
    void an_interim_answer_is_followed_by_the_answer(String interim) {
        assertThat(answered("HTTP/1.1 " + interim + "\r\n\r\n" + FOUND)).isInstanceOf(Found.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"101 Switching Protocols\r\nUpgrade: h2c", "199 X", "150", "101 X\r\nContent-Length: 0"})
    void an_interim_status_that_nothing_follows_is_malformed_at_once(String status) {
        try (RawServer server = RawServer.keeping("HTTP/1.1 " + status + "\r\n\r\n", FOUND);
                FeignCallLookup lookup = lookup(server).build()) {
            assertThat(lookup.find(ID))
                    .isInstanceOfSatisfying(
                            Malformed.class,
                            answer -> assertThat(answer.diagnostics().status())
                                    .contains(Integer.valueOf(status.substring(0, 3))));

            assertThat(lookup.find(ID)).isInstanceOf(Found.class);

            assertThat(server.connections).hasSize(2);
        }
    }

    @Test
    void an_answer_with_an_invalid_length_closes_its_connection_and_keeps_its_status() {
        String unframed = "HTTP/1.1 500 X\r\nContent-Length: -1\r\n\r\n" + FOUND;
        try (RawServer server = RawServer.keeping(unframed, FOUND);
                FeignCallLookup lookup = lookup(server).build()) {
            assertThat(lookup.find(ID))
                    .isInstanceOfSatisfying(
                            Unavailable.class,
                            busy -> assertThat(busy.diagnostics().status()).contains(500));

            assertThat(lookup.find(ID)).isInstanceOf(Found.class);

            assertThat(server.connections).hasSize(2);
        }
    }
}
