package io.github.graphcalls.call.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void a_secret_is_revealed_only_on_request() {
        Secret secret = Secret.of("hunter2");

        assertThat(secret.reveal()).isEqualTo("hunter2");
        assertThat(secret).hasToString("***");
    }

    @Test
    void a_secret_does_not_print_its_length() {
        assertThat(Secret.of("a long one").toString()).isEqualTo(Secret.of("").toString());
    }

    @Test
    void secrets_are_equal_when_their_texts_are() {
        assertThat(Secret.of("a")).isEqualTo(Secret.of("a")).hasSameHashCodeAs(Secret.of("a"));
        assertThat(Secret.of("a")).isNotEqualTo(Secret.of("A")).doesNotHaveSameHashCodeAs(Secret.of("A"));
    }

    @Test
    void a_secret_of_null_is_refused() {
        assertThatThrownBy(() -> Secret.of(null)).isInstanceOf(NullPointerException.class);
    }
}
