package io.github.graphcalls.feign.request;

import static io.github.graphcalls.feign.server.Established.ID;
import static io.github.graphcalls.feign.server.Established.TOKEN;
import static io.github.graphcalls.feign.server.Established.lookup;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import feign.Client;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.server.RawServer;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.feign.transport.body.UnreadableAnswerException;
import io.github.graphcalls.lookup.outcome.Malformed;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that sends back the token that it was sent. */
class EchoedTokenTest {

    /** As long as those of Entra, so that what quotes it has to cut it. */
    private static final String LONG = "eyJ0eXAiOiJKV1QiLCJub25jZSI6" + "a1B2".repeat(400);

    private static String printed(String token, RawServer server) {
        try (server;
                FeignCallLookup lookup =
                        lookup(server).token(TokenSource.of(Secret.of(token))).build()) {
            return lookup.find(ID).toString();
        }
    }

    @Test
    void an_echoed_token_is_not_printed_with_an_error() {
        String error = "{\"error\":{\"code\":\"x\",\"message\":\"you sent Bearer " + TOKEN + "\"}}";

        assertThat(printed(TOKEN, RawServer.answering(403, "request-id: " + TOKEN + "\r\n", error)))
                .contains("you sent Bearer ***")
                .doesNotContain(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TOKEN",
                "{\"id\":\"TOKEN\"}",
                "{\"id\":\"ID\",\"state\":\"TOKEN\"}",
                "{\"id\":\"ID\",\"direction\":\"TOKEN\"}"
            })
    void an_echoed_token_is_not_printed_with_a_document(String document) {
        String echo = document.replace("ID", ID.value()).replace("TOKEN", TOKEN);

        assertThat(printed(TOKEN, RawServer.answering(200, "", echo))).doesNotContain(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TOKEN",
                "{\"id\":\"TOKEN\"}",
                "{\"id\":\"ID\",\"resultInfo\":{\"code\":\"TOKEN\"}}",
                "{\"TOKEN\":{\"a\":1,\"a\":2}}",
                "{\"id\":\"ID\",\"state\":\"TOKEN\"}"
            })
    void an_echoed_token_is_not_printed_in_part_when_it_is_truncated(String document) {
        String echo = document.replace("ID", ID.value()).replace("TOKEN", LONG);

        assertThat(printed(LONG, RawServer.answering(200, "", echo)))
                .contains("***")
                .doesNotContain(LONG.substring(24, 40), LONG.substring(40, 60));
    }

    @Test
    void an_echoed_token_is_not_printed_in_part_or_in_base64() {
        String token = "eyJ0eXAiOiJKV1QifQ.eyJhdWQiOiJncmFwaCJ9.k3Vx-9_aQwErTyUiOpLkJh";
        for (String echo : new String[] {
            token.substring(token.length() - 12),
            token.substring(20, 36),
            Base64.getEncoder().encodeToString(("Bearer " + token).getBytes(UTF_8)),
            Base64.getUrlEncoder().encodeToString(token.getBytes(UTF_8)),
            token.replace("-", "%2D").replace(".", "%2e"),
            token.replace("_", "\\\\u005f").toUpperCase(Locale.ROOT)
        }) {
            String error = "{\"error\":{\"code\":\"x\",\"message\":\"you sent " + echo + "!\"}}";

            assertThat(printed(token, RawServer.answering(403, "request-id: " + echo + "\r\n", error)))
                    .contains("***")
                    .doesNotContain(
                            echo.substring(echo.length() - 12, echo.length() - 3),
                            echo.substring(echo.length() / 2, echo.length() / 2 + 6));
        }
    }

    @Test
    void an_echoed_token_of_one_letter_leaves_the_diagnostics_unchanged() {
        String diagnostic = "{\"ServerInfo\":{\"DataCenter\":\"West Europe\",\"Slice\":\"E\"}}";

        for (String token : new String[] {"t", "e", "a", "DataC"}) {
            assertThat(printed(
                            token,
                            RawServer.answering(
                                    503,
                                    "x-ms-ags-diagnostic: " + diagnostic + "\r\n",
                                    "{\"error\":{\"code\":\"x\",\"message\":\"you sent Bearer " + token + "\"}}")))
                    .contains(diagnostic, "you sent Bearer ***");
        }
    }

    @Test
    void an_echoed_token_in_an_answer_that_cannot_be_read_leaves_the_outcome_malformed() {
        Client echoing = (request, options) -> {
            throw new UnreadableAnswerException("expected gzip, found " + TOKEN);
        };
        try (FeignCallLookup lookup =
                FeignCallLookup.builder().token(TOKEN).client(echoing).build()) {
            assertThat(lookup.find(ID))
                    .isInstanceOfSatisfying(
                            Malformed.class,
                            outcome -> assertThat(outcome.problem()).isEqualTo("expected gzip, found ***"));
        }
    }
}
