package com.acme.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.adapter.CallLookupProvider;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.call.value.Secret;
import org.junit.jupiter.api.Test;

/** A program chooses Acme's lookup by its name. */
class AcmeByNameTest {

    @Test
    void acme_is_found_by_its_name() {
        Settings settings = Settings.NONE.with("token", Secret.of("any"));

        try (OpenCallLookup lookup = CallLookupProvider.named("acme").open(settings)) {
            assertThat(lookup).isInstanceOf(AcmeCallLookup.class);
        }
    }

    @Test
    void a_token_that_no_header_can_hold_is_refused_and_not_told() {
        Settings settings = Settings.NONE.with("token", Secret.of("very\nsecret"));

        assertThatThrownBy(() -> CallLookupProvider.named("acme").open(settings))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("token: ")
                .hasMessageNotContaining("secret");
    }
}
