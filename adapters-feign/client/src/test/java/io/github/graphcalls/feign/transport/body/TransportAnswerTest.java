package io.github.graphcalls.feign.transport.body;

import static io.github.graphcalls.feign.server.Established.DOCUMENT;
import static io.github.graphcalls.feign.server.Established.ID;
import static io.github.graphcalls.feign.server.Established.lookup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Client;
import feign.DefaultClient;
import feign.Request;
import feign.RequestTemplate;
import feign.Response;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.server.RawServer;
import io.github.graphcalls.feign.transport.Transport;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.github.graphcalls.lookup.outcome.Found;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a transport hands on of an answer to Feign. */
class TransportAnswerTest {

    /** A server that keeps the connection open, so that a wait for more bytes lasts until the limit. */
    private static RawServer answering(byte[]... parts) {
        return RawServer.serving(connection -> {
            connection.request();
            for (byte[] part : parts) {
                connection.write(part);
            }
            connection.awaitClose();
        });
    }

    private static RawServer answering(String answer) {
        return answering(answer.getBytes(StandardCharsets.UTF_8));
    }

    private static Response asked(Transport transport, RawServer server) throws IOException {
        Request request = Request.create(
                Request.HttpMethod.GET,
                server.baseUrl(),
                Map.of(),
                null,
                StandardCharsets.UTF_8,
                new RequestTemplate());
        return transport.execute(request, new Request.Options(10, TimeUnit.SECONDS, 20, TimeUnit.SECONDS, false));
    }

    private static byte[] compressed(String coding) {
        byte[] document = DOCUMENT.getBytes(StandardCharsets.UTF_8);
        return coding.equals("gzip") ? Compressed.gzip(document) : Compressed.zlib(document);
    }

    private static byte[] headOf(String coding, byte[] body) {
        return ("HTTP/1.1 200 OK\r\nContent-Encoding: " + coding + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_declared_length_is_among_the_headers_and_the_length_of_the_body() throws IOException {
        try (RawServer server = answering(RawServer.answer(200, "", DOCUMENT));
                Transport transport = Transport.pooled(TransportSettings.DEFAULT)) {
            Response answer = asked(transport, server);

            assertThat(answer.headers().get("Content-Length")).containsExactly(String.valueOf(DOCUMENT.length()));
            assertThat(answer.body().length()).isEqualTo(DOCUMENT.length());
            assertThat(Transport.bodyOf(answer)).asString().isEqualTo(DOCUMENT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Content-Length: 5\r\n", "content-length: 2\r\n"})
    void a_body_of_chunks_has_no_length_even_if_one_is_declared(String length) throws IOException {
        String head = "HTTP/1.1 200 OK\r\n" + length + "Transfer-Encoding: chunked\r\n\r\n";
        try (RawServer server = answering(head + "2\r\n{}\r\n0\r\n\r\n");
                Transport transport = Transport.pooled(TransportSettings.DEFAULT)) {
            Response answer = asked(transport, server);

            assertThat(answer.headers()).doesNotContainKeys("Content-Length", "content-length");
            assertThat(answer.body().length()).isNull();
            assertThat(Transport.bodyOf(answer)).asString().isEqualTo("{}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate"})
    void a_decompressed_body_has_neither_the_length_nor_the_coding_of_the_compressed_one(String coding)
            throws IOException {
        byte[] body = compressed(coding);
        try (RawServer server = answering(headOf(coding, body), body);
                Transport transport = Transport.pooled(TransportSettings.DEFAULT)) {
            Response answer = asked(transport, server);

            assertThat(answer.headers()).doesNotContainKeys("Content-Length", "Content-Encoding");
            assertThat(answer.body().length()).isNull();
            assertThat(Transport.bodyOf(answer)).asString().isEqualTo(DOCUMENT);
        }
    }

    @Test
    void a_body_with_a_coding_that_is_not_known_is_handed_on_as_it_is_with_its_headers() throws IOException {
        byte[] body = {1, 2, 3};
        try (RawServer server = answering(headOf("br", body), body);
                Transport transport = Transport.pooled(TransportSettings.DEFAULT)) {
            Response answer = asked(transport, server);

            assertThat(answer.headers().get("Content-Encoding")).containsExactly("br");
            assertThat(answer.headers().get("Content-Length")).containsExactly("3");
            assertThat(Transport.bodyOf(answer)).isEqualTo(body);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"4194305", "9223372036854775807", "99999999999999999999", "8\r\nContent-Length: 9"})
    void a_length_beyond_the_bound_or_an_invalid_one_is_refused_without_waiting_for_the_body(String length)
            throws IOException {
        try (RawServer server = answering("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\nAAAAAAAA");
                Transport transport = Transport.pooled(TransportSettings.DEFAULT)) {
            Response answer = asked(transport, server);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().length()).isNull();
            assertThatThrownBy(() -> Transport.bodyOf(answer)).isInstanceOf(UnreadableAnswerException.class);
            assertThatThrownBy(() -> answer.body().asInputStream()).isInstanceOf(UnreadableAnswerException.class);
        }
    }

    @Test
    void an_accept_header_is_sent_unless_the_request_has_one() throws IOException {
        try (RawServer server = answering(RawServer.answer(204, "", ""));
                Transport transport = Transport.pooled(TransportSettings.DEFAULT)) {
            asked(transport, server);

            assertThat(server.requests)
                    .singleElement()
                    .satisfies(head -> assertThat(head).contains("Accept: */*", "Accept-Encoding: gzip"));
        }
    }

    /** Feign's own client decompresses, and leaves the header that says what was compressed. */
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate"})
    void a_call_that_another_client_has_decompressed_is_found(String coding) throws IOException {
        byte[] body = compressed(coding);
        for (Client client : List.of(new DefaultClient(null, null), notDecompressing())) {
            try (RawServer server = answering(headOf(coding, body), body);
                    FeignCallLookup lookup = lookup(server).client(client).build()) {
                assertThat(lookup.find(ID)).isInstanceOf(Found.class);
            }
        }
    }

    private static Client notDecompressing() {
        return new DefaultClient(null, null) {
            @Override
            public Response execute(Request request, Request.Options options) throws IOException {
                Response answer = super.execute(request, options);
                String coding =
                        answer.headers().get("Content-Encoding").iterator().next();
                return answer.toBuilder().body(compressed(coding)).build();
            }
        };
    }
}
