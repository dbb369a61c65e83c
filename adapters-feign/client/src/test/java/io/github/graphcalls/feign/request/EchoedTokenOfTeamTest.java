package io.github.graphcalls.feign.request;

import static io.github.graphcalls.feign.server.Established.lookup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.FeignException;
import feign.RequestLine;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.server.RawServer;
import io.github.graphcalls.feign.signin.TokenSource;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** A server that echoes the token to a team's own interface, whose exceptions quote the answer. */
class EchoedTokenOfTeamTest {

    private static final String TOKEN = "verySecretToken12345";

    interface TeamApi {
        @RequestLine("GET /communications/calls/a")
        Call call();
    }

    private static FeignException thrown(String answer) {
        try (RawServer server = RawServer.answering(answer);
                FeignCallLookup calls =
                        lookup(server).token(TokenSource.of(Secret.of(TOKEN))).build()) {
            return catchThrowableOfType(
                    FeignException.class, () -> calls.target(TeamApi.class).call());
        }
    }

    private static String printed(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void the_exception_for_an_error_holds_no_token() {
        FeignException thrown = thrown(RawServer.answer(
                403, "Connection: close\r\nrequest-id: " + TOKEN + "\r\n", "{\"you\":\"sent " + TOKEN + "\"}"));

        assertThat(printed(thrown)).contains("403", "sent ***").doesNotContain(TOKEN);
        assertThat(thrown.contentUTF8()).isEqualTo("{\"you\":\"sent ***\"}");
        assertThat(thrown.responseHeaders().toString()).doesNotContain(TOKEN);
    }

    @Test
    void the_exception_for_an_answer_that_cannot_be_parsed_holds_no_token() {
        FeignException thrown = thrown(RawServer.answer(200, "Connection: close\r\n", TOKEN));

        assertThat(printed(thrown)).doesNotContain(TOKEN).doesNotContain(TOKEN.substring(4));
    }

    @Test
    void the_exception_for_an_unreadable_status_line_holds_no_token() {
        assertThat(printed(thrown("HTTP/1.1 " + TOKEN + "\r\n\r\n"))).doesNotContain(TOKEN);
        assertThat(printed(thrown(TOKEN + "\r\n\r\n"))).doesNotContain(TOKEN);
    }
}
