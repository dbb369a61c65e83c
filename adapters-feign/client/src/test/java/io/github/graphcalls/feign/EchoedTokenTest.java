package io.github.graphcalls.feign;

import static io.github.graphcalls.feign.Established.ID;
import static io.github.graphcalls.feign.Established.TOKEN;
import static io.github.graphcalls.feign.Established.lookup;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.signin.TokenSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that sends back the token that it was sent. */
class EchoedTokenTest {

    /** As long as those of Entra, so that what quotes it has to cut it. */
    private static final String LONG = "eyJ0eXAiOiJKV1QiLCJub25jZSI6" + "a1B2".repeat(400);

    private static String told(String token, RawServer server) {
        try (server;
                FeignCallLookup lookup =
                        lookup(server).token(TokenSource.of(Secret.of(token))).build()) {
            return lookup.find(ID).toString();
        }
    }

    @Test
    void Is_not_printed_with_an_error() {
        String error = "{\"error\":{\"code\":\"x\",\"message\":\"you sent Bearer " + TOKEN + "\"}}";

        assertThat(told(TOKEN, RawServer.answering(403, "request-id: " + TOKEN + "\r\n", error)))
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
    void Is_not_printed_with_a_document(String document) {
        String echo = document.replace("ID", ID.value()).replace("TOKEN", TOKEN);

        assertThat(told(TOKEN, RawServer.answering(200, "", echo))).doesNotContain(TOKEN);
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
    void Is_not_printed_in_part_when_it_is_cut(String document) {
        String echo = document.replace("ID", ID.value()).replace("TOKEN", LONG);

        assertThat(told(LONG, RawServer.answering(200, "", echo)))
                .contains("***")
                .doesNotContain(LONG.substring(24, 40), LONG.substring(40, 60));
    }
}
