package io.github.graphcalls.feign.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.graphcalls.call.value.Secret;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {

    @ParameterizedTest
    @ValueSource(strings = {"!", "~", "a.b-c_d~e+f/g=="})
    void a_token_of_visible_ascii_characters_is_valid(String text) {
        assertThat(BearerToken.of(Secret.of(text)).value().reveal()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "to ken", "token\n", "\rtoken", "\ttoken", "token\u007f", "t\u00f6ken", "token\u0000"})
    void a_token_that_is_not_valid_in_a_header_is_refused_and_not_shown(String text) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> BearerToken.of(Secret.of(text)))
                .withMessageStartingWith("token: expected")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("oken\n", "ken\u007f", "\u00f6"));
    }
}
