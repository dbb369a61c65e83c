package com.acme.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.adapter.CallLookupProvider;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program opens Acme's lookup by its name. */
class AcmeByNameTest {

    @Test
    void acme_is_found_by_its_name() {
        Settings settings = Settings.NONE.with("token", Secret.of("any"));

        try (OpenCallLookup lookup = CallLookupProvider.named("acme").open(settings)) {
            assertThat(lookup).isInstanceOf(AcmeCallLookup.class);
        }
    }

    @Test
    void a_token_with_invalid_header_characters_is_refused_and_not_shown() {
        Settings settings = Settings.NONE.with("token", Secret.of("very\nsecret"));

        assertThatThrownBy(() -> CallLookupProvider.named("acme").open(settings))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("token: ")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"base-ulr", "baseUrl", "BASE_URL", "proxy"})
    void an_unknown_or_misspelt_setting_is_refused_and_no_value_is_shown(String name) {
        Settings settings = Settings.NONE.with("token", Secret.of("any")).with(name, "https://very-secret.example");

        assertThatThrownBy(() -> CallLookupProvider.named("acme").open(settings))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith(name + ": ")
                .hasMessageNotContaining("very-secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080/v1.0", "graph.microsoft.com", "https:///v1.0", "no URL"})
    void an_invalid_base_url_is_refused_before_the_first_lookup(String url) {
        Settings settings = Settings.NONE.with("token", Secret.of("any")).with("base-url", url);

        assertThatThrownBy(() -> CallLookupProvider.named("acme").open(settings))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("base-url: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:very-secret@graph.example/v1.0",
                "https://very-secret@graph.example/v1.0",
                "https://user:very%2Dsecret@graph.example/v1.0",
                "https://user:very secret@graph.example/v1.0",
                "https://user:very-secret@bad_host/v1.0",
                "https://graph.example/v1.0?key=very-secret",
                "https://graph.example/v1.0#very-secret"
            })
    void a_base_url_that_may_contain_a_secret_is_refused_and_not_shown(String url) {
        Settings settings = Settings.NONE.with("token", Secret.of("any")).with("base-url", url);

        assertThatThrownBy(() -> CallLookupProvider.named("acme").open(settings))
                .isInstanceOf(SettingsException.class)
                .hasNoCause()
                .hasMessageStartingWith("base-url: ")
                .hasMessageNotContainingAny("secret", "user:");
    }

    @Test
    void a_deadline_at_the_maximum_instant_is_valid() {
        Settings refused = Settings.NONE.with("token", Secret.of("any")).with("base-url", "http://127.0.0.1:1");

        try (OpenCallLookup lookup = CallLookupProvider.named("acme").open(refused)) {
            assertThat(lookup.find(CallQuery.of(CallId.of("any")).deadline(Instant.MAX)))
                    .isInstanceOf(Unavailable.class);
        }
    }
}
