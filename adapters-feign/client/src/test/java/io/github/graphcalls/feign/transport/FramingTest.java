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
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an answer ends, by RFC 9112. In an answer LENGTH stands for the length of the document, CHUNK for that as a chunk size. */
class FramingTest {

    private static final String STATUS = "HTTP/1.1 200 OK\r\n";
    private static final String CHUNKED = STATUS + "Transfer-Encoding: chunked\r\n\r\n";
    private static final String LENGTH = String.valueOf(DOCUMENT.length());
    private static final String CHUNK = Integer.toHexString(DOCUMENT.length());

    private static String filled(String text) {
        return text.replace("LENGTH", LENGTH).replace("CHUNK", CHUNK);
    }

    private static LookupOutcome answered(String answer) {
        try (RawServer server = RawServer.answering(filled(answer));
                FeignCallLookup lookup = lookup(server).build()) {
            return lookup.find(ID);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: LENGTH",
                "Content-Length: 000LENGTH",
                "Content-Length:LENGTH\t ",
                "Content-Length:\r\n LENGTH",
                "Content-Length: LENGTH, LENGTH",
                "Content-Length: LENGTH\r\ncontent-length: LENGTH",
                "Transfer-Encoding: identity\r\nContent-Length: LENGTH",
                "X-Folded: a\r\n b\r\n\tc\r\nContent-Length: LENGTH",
                "X-Empty:\r\nContent-Length: LENGTH",
                "Date: nonsense"
            })
    void a_body_with_a_valid_length_is_read(String headers) {
        assertThat(answered(STATUS + headers + "\r\n\r\n" + DOCUMENT)).isInstanceOf(Found.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+LENGTH",
                "-LENGTH",
                "",
                " ",
                "LENGTH LENGTH",
                "LENGTH, 1",
                "LENGTH,",
                "1\r\nContent-Length: LENGTH",
                "1\r\n 2",
                "0xLENGTH",
                "LENGTH.0",
                "LENGTH;",
                "\"LENGTH\"",
                "99999999999999999999",
                "LENGTH, 99999999999999999999"
            })
    void a_body_with_an_invalid_length_is_malformed(String length) {
        assertThat(answered(STATUS + "Content-Length: " + length + "\r\n\r\n" + DOCUMENT))
                .isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "gzip, chunked",
                "chunked, gzip",
                "chunked, chunked",
                "chunked\r\nTransfer-Encoding: chunked",
                "chunked, identity",
                "xchunked",
                "chunked;q=1",
                "\"chunked\"",
                "",
                "gzip\r\nContent-Length: LENGTH"
            })
    void a_body_with_another_transfer_coding_than_chunked_is_malformed(String coding) {
        String body = coding.contains("chunked") ? "CHUNK\r\n" + DOCUMENT + "\r\n0\r\n\r\n" : DOCUMENT;

        assertThat(answered(STATUS + "Transfer-Encoding: " + coding + "\r\n\r\n" + body))
                .isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CHUNK",
                "000CHUNK",
                "CHUNK;name=value",
                "CHUNK ; name=\"value\"",
                "CHUNK  ",
                "1\r\n{\r\n",
            })
    void a_body_of_chunks_is_read(String size) {
        String first = size.contains("{") ? size + hex(DOCUMENT.length() - 1) : size;
        String document = size.contains("{") ? DOCUMENT.substring(1) : DOCUMENT;

        assertThat(answered(CHUNKED + first + "\r\n" + document + "\r\n0;last\r\n+Trailer: 1\r\n\r\n"))
                .isInstanceOf(Found.class);
    }

    private static String hex(int number) {
        return Integer.toHexString(number).toUpperCase(Locale.ROOT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+CHUNK",
                "-CHUNK",
                " CHUNK",
                "",
                ";CHUNK",
                "0xCHUNK",
                "CHUNK CHUNK",
                "CHUNK,CHUNK",
                "g",
                "FFFFFFFFFFFFFFFFF",
                "8000000000000000",
                "7fffffffffffffff",
                "CHUNK;\0",
                "CHUNK\r",
                "CHUNK;a\rb"
            })
    void a_body_with_an_invalid_chunk_size_is_malformed(String size) {
        String body = size.startsWith("7f") ? " ".repeat(5_000_000) : DOCUMENT + "\r\n0\r\n\r\n";

        assertThat(answered(CHUNKED + size + "\r\n" + body)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n-1\r\n\r\n",
                "\r\n0\r\nTrailer\r\n\r\n",
                "\r\n0\r\nTrailer: \0\r\n\r\n",
                "x\r\n0\r\n\r\n",
                "\r\r\n0\r\n\r\n"
            })
    void a_body_whose_chunks_do_not_end_as_they_should_is_malformed(String end) {
        assertThat(answered(CHUNKED + "CHUNK\r\n" + DOCUMENT + end)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked\r\nContent-Length: 5",
                "Content-Length: CHUNK\r\nTransfer-Encoding: chunked",
                "content-length: +5\r\nTRANSFER-ENCODING: Chunked",
                "Content-Length: 5\r\nContent-Length: 6\r\nTransfer-Encoding: chunked"
            })
    void chunks_count_beside_a_length_and_the_connection_is_closed(String headers) {
        String both = filled(STATUS + headers + "\r\n\r\nCHUNK\r\n" + DOCUMENT + "\r\n0\r\n\r\n");
        assertFoundAndClosed(both);
    }

    private static void assertFoundAndClosed(String answer) {
        try (RawServer server = RawServer.keeping(answer, FOUND);
                FeignCallLookup lookup = lookup(server).build()) {
            assertThat(lookup.find(ID)).isInstanceOf(Found.class);

            assertThat(lookup.find(ID)).isInstanceOf(Found.class);

            assertThat(server.connections).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"LENGTH, LENGTH", "LENGTH\r\nContent-Length: LENGTH", "LENGTH\r\nTransfer-Encoding: identity"})
    void a_connection_whose_answer_can_be_read_in_two_ways_is_closed(String length) {
        String twice = filled(STATUS + "Content-Length: " + length + "\r\n\r\n" + DOCUMENT);
        assertFoundAndClosed(twice);
    }
}
