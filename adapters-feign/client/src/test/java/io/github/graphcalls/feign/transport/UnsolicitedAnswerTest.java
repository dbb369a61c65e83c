package io.github.graphcalls.feign.transport;

import static io.github.graphcalls.feign.server.Established.DOCUMENT;
import static io.github.graphcalls.feign.server.Established.FOUND;
import static io.github.graphcalls.feign.server.Established.ID;
import static io.github.graphcalls.feign.server.Established.trustingLookup;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.server.RawBatch;
import io.github.graphcalls.feign.server.RawConnection;
import io.github.graphcalls.feign.server.RawServer;
import io.github.graphcalls.feign.server.RawServer.Service;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.Malformed;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes that a server sends behind its answer are no answer to the next request. */
class UnsolicitedAnswerTest {

    private static final String TIMEOUT = RawServer.answer(408, "Connection: close\r\n", "");
    private static final String GONE = "{\"error\":{\"code\":\"8522\",\"message\":\"Call not found.\"}}";
    private static final String NOT_FOUND = RawServer.answer(404, "", GONE);
    /** Two TLS records: the parser reads the end of the body from the second one, and leaves the rest of it to TLS, decrypted. */
    private static final String LONG = RawServer.answer(200, "", DOCUMENT + " ".repeat(20_000));

    private static final List<Named<String>> EXTRAS = List.of(
            Named.of("a load balancer's 408", TIMEOUT),
            Named.of("a 404", NOT_FOUND),
            Named.of("a 404 with an id", RawServer.answer(404, "client-request-id: another\r\n", GONE)),
            Named.of("another call", RawServer.answer(200, "", DOCUMENT.replace("established", "terminated"))),
            Named.of("a 100", "HTTP/1.1 100 Continue\r\n\r\n"),
            Named.of("an empty line", "\r\n"),
            Named.of("the end of chunks", "0\r\n\r\n"),
            Named.of("one byte", "x"));

    private static final List<Named<String>> ANSWERS = List.of(
            Named.of("a body with a length", FOUND),
            Named.of("a body of two TLS records", LONG),
            Named.of("the last chunk", "HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"),
            Named.of(
                    "a body with a contradictory keep-alive",
                    answerWith("Connection: keep-alive\r\nKeep-Alive: timeout=0\r\n")),
            Named.of("a 204", "HTTP/1.1 204 X\r\n\r\n"),
            Named.of("a 304 with a length", "HTTP/1.1 304 X\r\nContent-Length: 9\r\n\r\n"));

    private static String answerWith(String headers) {
        return RawServer.answer(200, headers, DOCUMENT);
    }

    /** Each answer with a 404 behind it, and two of them with everything else. */
    static Stream<Arguments> answers() {
        return Stream.of("http", "https")
                .flatMap(scheme -> ANSWERS.stream()
                        .flatMap(answer -> EXTRAS.stream()
                                .filter(extra -> extra.getPayload().equals(NOT_FOUND)
                                        || answer.getPayload().equals(FOUND)
                                        || answer.getPayload().equals(LONG))
                                .map(extra -> Arguments.of(scheme, answer, extra))));
    }

    static Stream<Arguments> extras() {
        return Stream.of("http", "https").flatMap(scheme -> EXTRAS.stream().map(extra -> Arguments.of(scheme, extra)));
    }

    private static void answerAll(RawConnection connection) throws IOException {
        while (connection.request()) {
            connection.write(FOUND);
        }
    }

    @ParameterizedTest(name = "{2} behind {1}, {0}")
    @MethodSource("answers")
    void bytes_behind_an_answer_are_not_read_as_the_next_answer(String scheme, String answer, String extra) {
        Service once = connection -> {
            connection.request();
            connection.write(answer + extra);
            answerAll(connection);
        };
        try (RawServer server = RawServer.serving(scheme, RawServer.inTurn(once, UnsolicitedAnswerTest::answerAll));
                FeignCallLookup lookup = trustingLookup(server).build()) {
            lookup.find(ID);

            assertThat(lookup.find(ID)).isInstanceOf(Found.class);

            assertThat(server.connections).hasSize(2);
            assertThat(server.requests).hasSize(2);
        }
    }

    /** The server closes the connection after the bytes, and waits until the client's side has them. */
    @ParameterizedTest(name = "{1}, {0}")
    @MethodSource("extras")
    void bytes_that_come_while_a_connection_is_idle_are_not_read_as_the_next_answer(String scheme, String extra)
            throws Exception {
        Semaphore idle = new Semaphore(0);
        Semaphore sent = new Semaphore(0);
        Service once = connection -> {
            connection.request();
            connection.write(FOUND);
            idle.acquireUninterruptibly();
            connection.write(extra);
            connection.socket.setSoLinger(true, 20);
            connection.socket.close();
            sent.release();
        };
        try (RawServer server = RawServer.serving(scheme, RawServer.inTurn(once, UnsolicitedAnswerTest::answerAll));
                FeignCallLookup lookup = trustingLookup(server).build()) {
            assertThat(lookup.find(ID)).isInstanceOf(Found.class);
            idle.release();
            sent.acquire();

            assertThat(lookup.find(ID)).isInstanceOf(Found.class);

            assertThat(server.connections).hasSize(2);
            assertThat(server.requests).hasSize(2);
        }
    }

    @ParameterizedTest(name = "{1}, {0}")
    @MethodSource("extras")
    void bytes_behind_the_answer_to_a_batch_are_not_read_as_the_answer_to_the_next(String scheme, String extra) {
        Service once = connection -> {
            connection.request();
            connection.write(RawBatch.answer(connection) + extra);
            RawBatch.answerAll(connection);
        };
        try (RawServer server = RawServer.serving(scheme, RawServer.inTurn(once, RawBatch::answerAll));
                FeignCallLookup lookup = trustingLookup(server).batchSize(20).build()) {
            assertThat(RawBatch.outcomes(lookup, 3)).hasSize(3).hasOnlyElementsOfType(Found.class);

            assertThat(RawBatch.outcomes(lookup, 3)).hasSize(3).hasOnlyElementsOfType(Found.class);

            assertThat(server.connections).hasSize(2);
        }
    }

    @Test
    void the_answer_to_an_earlier_batch_is_not_matched_to_the_calls_of_a_later_one() {
        StringBuilder first = new StringBuilder();
        Service service = connection -> {
            while (connection.request()) {
                if (first.isEmpty()) {
                    first.append(RawBatch.answer(connection).replace("\"status\":200", "\"status\":404"));
                    connection.write(RawBatch.answer(connection));
                } else {
                    connection.write(first.toString());
                }
            }
        };
        try (RawServer server = RawServer.serving(service);
                FeignCallLookup lookup = trustingLookup(server).batchSize(20).build()) {
            RawBatch.outcomes(lookup, 3);

            assertThat(RawBatch.outcomes(lookup, 3)).hasSize(3).hasOnlyElementsOfType(Malformed.class);
        }
    }
}
