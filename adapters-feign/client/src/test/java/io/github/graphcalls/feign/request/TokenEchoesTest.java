package io.github.graphcalls.feign.request;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Request;
import feign.Response;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.transport.Transport;
import io.github.graphcalls.feign.transport.body.UnreadableAnswerException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers and exceptions that echo a token. */
class TokenEchoesTest {

    private static final Secret TOKEN = Secret.of("a-long-enough-token-1");
    private static final String ECHO = "sent " + TOKEN.reveal();

    private static Response.Builder answer(int status) {
        return Response.builder()
                .request(Request.create(Request.HttpMethod.GET, "http://localhost/", Map.of(), null, null, null))
                .status(status)
                .headers(Map.of("X-Echo", List.of(ECHO, "other")));
    }

    private static Response hidden(Response.Builder answer) throws IOException {
        return TokenEchoes.hideIn(answer.build(), TOKEN::hideIn);
    }

    private static String text(Response answer) throws IOException {
        return new String(Transport.bodyOf(answer), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 300, 403, 500})
    void a_token_is_hidden_in_the_body_the_headers_and_the_reason_of_an_error(int status) throws IOException {
        Response hidden = hidden(answer(status).reason(ECHO).body(ECHO, StandardCharsets.UTF_8));

        assertThat(text(hidden)).isEqualTo("sent ***");
        assertThat(hidden.headers().get("X-Echo")).containsExactly("sent ***", "other");
        assertThat(hidden.reason()).isEqualTo("sent ***");
        assertThat(hidden.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 299})
    void the_body_of_a_success_is_unchanged_and_its_headers_are_not(int status) throws IOException {
        Response hidden = hidden(answer(status).body(ECHO, StandardCharsets.UTF_8));

        assertThat(text(hidden)).isEqualTo(ECHO);
        assertThat(hidden.headers().get("X-Echo")).containsExactly("sent ***", "other");
    }

    @Test
    void the_body_of_an_error_that_is_no_utf_8_is_unchanged() throws IOException {
        byte[] latin = {'n', (byte) 0xf6};

        assertThat(Transport.bodyOf(hidden(answer(400).body(latin)))).isEqualTo(latin);
    }

    @Test
    void an_error_without_a_body_and_a_reason_has_none_afterwards() throws IOException {
        Response hidden = hidden(answer(404));

        assertThat(hidden.body()).isNull();
        assertThat(hidden.reason()).isNull();
    }

    @Test
    void the_body_of_an_error_that_cannot_be_read_is_empty() throws IOException {
        Response.Body body = new Response.Body() {
            @Override
            public Integer length() {
                return null;
            }

            @Override
            public boolean isRepeatable() {
                return false;
            }

            @Override
            public InputStream asInputStream() throws IOException {
                throw new UnreadableAnswerException(ECHO);
            }

            @Override
            public Reader asReader(Charset charset) {
                throw new AssertionError();
            }

            @Override
            public void close() {}
        };

        assertThat(Transport.bodyOf(hidden(answer(403).body(body)))).isEmpty();
    }

    @Test
    void an_exception_that_echoes_the_token_is_replaced_by_its_text() {
        IOException echo = new IOException("no answer", new IllegalStateException(ECHO));
        IOException direct = new IOException(ECHO);
        IOException other = new IOException("no answer", new IllegalStateException());

        assertThat(TokenEchoes.hideIn(echo, TOKEN::hideIn))
                .hasMessage("java.io.IOException: no answer")
                .hasNoCause();
        assertThat(TokenEchoes.hideIn(direct, TOKEN::hideIn)).hasMessage("java.io.IOException: sent ***");
        assertThat(TokenEchoes.hideIn(other, TOKEN::hideIn)).isSameAs(other);
    }
}
