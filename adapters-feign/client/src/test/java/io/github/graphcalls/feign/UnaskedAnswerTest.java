package io.github.graphcalls.feign;

import static io.github.graphcalls.feign.Established.FOUND;
import static io.github.graphcalls.feign.Established.ID;
import static io.github.graphcalls.feign.Established.lookup;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.lookup.LookupOutcome.Found;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a server says behind its answer. */
class UnaskedAnswerTest {

    private static final String NOT_FOUND = RawServer.answer(404, "", "");

    static Stream<Named<String>> answers() {
        return Stream.of(
                Named.of("behind a measured body", FOUND + NOT_FOUND),
                Named.of(
                        "behind the last chunk",
                        "HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n" + NOT_FOUND),
                Named.of("behind a 204", "HTTP/1.1 204 X\r\n\r\n" + NOT_FOUND),
                Named.of(
                        "as the body of a 304, which has none",
                        "HTTP/1.1 304 X\r\nContent-Length: " + NOT_FOUND.length() + "\r\n\r\n" + NOT_FOUND),
                Named.of("what is no answer", FOUND + "x"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void Is_not_taken_for_the_answer_to_the_next_lookup(String first) {
        try (RawServer server = RawServer.keeping(first, FOUND);
                FeignCallLookup lookup = lookup(server).build()) {
            lookup.find(ID);

            assertThat(lookup.find(ID)).isInstanceOf(Found.class);

            assertThat(server.connections).hasSize(2);
        }
    }
}
