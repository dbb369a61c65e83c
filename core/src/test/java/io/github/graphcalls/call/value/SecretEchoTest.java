package io.github.graphcalls.call.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text in which a server quotes the secret that it was sent. */
class SecretEchoTest {

    private static final String TOKEN = "eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJncmFwaCJ9.Zk3-vQx_81hRt0PqLmN7wYcB5sD2aJfE";
    private static final String CLIENT_SECRET = "p~8Q+x/9 z=&\"né";

    private static String hidden(String secret, String text) {
        return Secret.of(secret).hideIn(text);
    }

    @Test
    void every_echo_of_the_whole_secret_is_masked() {
        assertThat(hidden(TOKEN, "sent " + TOKEN + " and " + TOKEN + ".")).isEqualTo("sent *** and ***.");
    }

    @Test
    void an_echo_of_any_eight_consecutive_characters_is_masked() {
        for (int from = 0; from + 8 <= TOKEN.length(); from++) {
            assertThat(hidden(TOKEN, "[" + TOKEN.substring(from, from + 8) + "]"))
                    .isEqualTo("[***]");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 20, 41, 60})
    void an_echo_of_the_start_or_the_end_is_masked(int length) {
        assertThat(hidden(TOKEN, "..." + TOKEN.substring(TOKEN.length() - length) + " refused"))
                .isEqualTo("...*** refused");
        assertThat(hidden(TOKEN, "Bearer " + TOKEN.substring(0, length) + "\u2026"))
                .isEqualTo("Bearer ***\u2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "b", "be", "bearer ", "Bearer\n", "app:"})
    void an_echo_in_base64_is_masked_whatever_was_encoded_before_it(String before) {
        byte[] sent = (before + TOKEN).getBytes(UTF_8);
        for (Base64.Encoder encoder : new Base64.Encoder[] {
            Base64.getEncoder(), Base64.getUrlEncoder(), Base64.getEncoder().withoutPadding(), Base64.getMimeEncoder()
        }) {
            String echo = encoder.encodeToString(sent);

            assertThat(hidden(TOKEN, "you sent " + echo))
                    .contains("***")
                    .doesNotContain(echo.substring(echo.length() - 20, echo.length() - 8))
                    .doesNotContain(echo.substring(24, 32));
        }
    }

    @Test
    void an_escaped_echo_is_masked() {
        assertThat(hidden(
                        CLIENT_SECRET,
                        "[" + URLEncoder.encode(CLIENT_SECRET, UTF_8).replace("+", "%20") + "]"))
                .isEqualTo("[***]");
        assertThat(hidden(CLIENT_SECRET, "[p~8Q+x\\/9 z=&\\\"n\\u00e9]")).isEqualTo("[***]");
        assertThat(hidden(CLIENT_SECRET, "[p~8Q&#43;x&#x2F;9 z=&#38;\"n&#233;]"))
                .isEqualTo("[***]");
        StringBuilder everyLetter = new StringBuilder();
        for (char letter : CLIENT_SECRET.toCharArray()) {
            everyLetter.append("\\u").append(HexFormat.of().toHexDigits(letter));
        }
        assertThat(hidden(CLIENT_SECRET, "[" + everyLetter + "]")).isEqualTo("[***]");
    }

    @Test
    void an_echo_that_is_escaped_twice_is_masked() {
        String once = URLEncoder.encode("a+very/secret=&text", UTF_8);

        assertThat(hidden("a+very/secret=&text", "[" + URLEncoder.encode(once, UTF_8) + "]"))
                .isEqualTo("[***]");
        assertThat(hidden("a+very/secret=&text", "[a+very\\\\/secret=&text]")).isEqualTo("[***]");
    }

    @Test
    void an_echo_of_a_secret_that_looks_escaped_is_masked() {
        assertThat(hidden("100%25\\u0041sure", "[100%25\\u0041sure]")).isEqualTo("[***]");
    }

    @Test
    void an_echo_in_another_case_is_masked() {
        assertThat(hidden(TOKEN, TOKEN.toUpperCase(Locale.ROOT))).isEqualTo("***");
        assertThat(hidden(TOKEN, TOKEN.toLowerCase(Locale.ROOT))).isEqualTo("***");
    }

    @Test
    void an_echo_of_20000_characters_is_masked_in_a_text_of_a_million() {
        String secret = TOKEN.repeat(250);

        assertThat(hidden(secret, " %41".repeat(250_000) + secret)).isEqualTo(" %41".repeat(250_000) + "***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "8b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d",
                "{\"ServerInfo\":{\"DataCenter\":\"West Europe\",\"Slice\":\"E\",\"Ring\":\"5\"}}",
                "100 % of C:\\users\\new &# \u00e9\ud83d\ude00"
            })
    void other_text_stays_unchanged(String text) {
        for (String secret : new String[] {TOKEN, CLIENT_SECRET, "t", "e", "Cen", "ente", "", "a-token"}) {
            assertThat(hidden(secret, text)).isEqualTo(text);
        }
    }

    @Test
    void a_look_alike_of_another_block_is_not_masked() {
        assertThat(hidden("\u0141".repeat(8), "\u0241".repeat(8))).isEqualTo("\u0241".repeat(8));
    }

    @ParameterizedTest
    @CsvSource({
        "t, Bearer t, Bearer ***",
        "t, you sent bearer t., you sent bearer ***.",
        "t, t, ***",
        "t, the DataCenter of t, the DataCenter of t",
        "any, you sent any., you sent any.",
        "any, Bearer any., Bearer ***.",
        "hunt, hunter and hunt, hunter and ***",
        "a-token, 'you sent \"a-token\"', 'you sent \"***\"'",
        "a-token, you sent a%2Dtoken, you sent ***",
        "a-token, an extra-token, an extra-token",
        "a-token, YS10b2tlbg, ***g"
    })
    void a_short_secret_is_masked_where_it_stands_alone(String secret, String text, String expected) {
        assertThat(hidden(secret, text)).isEqualTo(expected);
    }
}
