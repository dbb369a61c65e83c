package io.github.graphcalls.examples.board.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({
        "https://user:SECRET@bot.example/cb?token=SECRET&x=1, https://***@bot.example/cb?token=***&x=1",
        "refused Authorization: Bearer SECRET1234, refused Authorization: Bearer ***",
        "a token eyJhbGciOiJub25l.eyJzdWIiOiIx.SECRET ends, a token *** ends",
        "client_secret=SECRET and more, client_secret=*** and more",
        "the application ended the call (200/7000), the application ended the call (200/7000)",
        "19:meeting_x@thread.v2, 19:meeting_x@thread.v2"
    })
    void a_secret_within_a_string_is_masked(String text, String masked) {
        assertThat(Masking.of(text)).isEqualTo(masked);
    }

    @Test
    void a_member_with_the_name_of_a_secret_is_masked_at_any_depth() throws Exception {
        String document =
                "{\"a\":[{\"apiKey\":\"SECRET\",\"pin\":1234,\"jwt\":\"x\"},\"Bearer SECRET12\"],\"blob\":\"SECRET\",\"spin\":1}";

        assertThat(Masking.of(new JsonMapper().readTree(document)))
                .hasToString(
                        "{\"a\":[{\"apiKey\":\"***\",\"pin\":\"***\",\"jwt\":\"***\"},\"Bearer ***\"],\"blob\":\"***\",\"spin\":1}");
    }
}
