package io.github.graphcalls.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.value.Secret;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Settings SETTINGS =
            Settings.NONE.with("base-url", "https://user:hunter2@host").with("token", Secret.of("hunter2"));

    @Test
    void a_setting_is_read_by_its_name() {
        assertThat(SETTINGS.text("base-url")).contains("https://user:hunter2@host");
        assertThat(SETTINGS.secret("token")).contains(Secret.of("hunter2"));
        assertThat(SETTINGS.text("seed")).isEmpty();
    }

    @Test
    void a_secret_does_not_equal_its_text() {
        assertThat(SETTINGS.text("token")).isEmpty();
        assertThat(SETTINGS.secret("base-url")).isEmpty();
    }

    @Test
    void the_last_value_counts_and_built_calls_are_unchanged() {
        Settings changed = SETTINGS.with("base-url", "http://localhost");

        assertThat(changed.text("base-url")).contains("http://localhost");
        assertThat(SETTINGS.text("base-url")).contains("https://user:hunter2@host");
        assertThat(Settings.NONE.text("base-url")).isEmpty();
    }

    @Test
    void the_last_secret_counts_too() {
        Settings changed = SETTINGS.with("token", Secret.of("another"));

        assertThat(changed.secret("token")).contains(Secret.of("another"));
        assertThat(changed.text("base-url")).isEqualTo(SETTINGS.text("base-url"));
        assertThat(SETTINGS.secret("token")).isNotEqualTo(changed.secret("token"));
    }

    @Test
    void names_are_printed_and_no_value_is() {
        assertThat(SETTINGS).hasToString("Settings[base-url, token]");
        assertThat(Settings.NONE).hasToString("Settings[]");
    }

    @Test
    void the_names_are_those_of_all_settings_and_secrets() {
        assertThat(SETTINGS.names()).containsExactly("base-url", "token");
        assertThat(Settings.NONE.names()).isEmpty();
    }

    @Test
    void a_name_and_a_value_are_both_required() {
        assertThatThrownBy(() -> SETTINGS.with(null, "x")).hasMessage("name");
        assertThatThrownBy(() -> SETTINGS.with("seed", (String) null)).hasMessage("seed");
    }

    @Test
    void known_settings_of_the_right_kind_are_returned() {
        assertThat(SETTINGS.requireKnown(Set.of("base-url", "seed"), Set.of("token")))
                .isSameAs(SETTINGS);
        assertThat(Settings.NONE.requireKnown(Set.of(), Set.of())).isSameAs(Settings.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"base-ulr", "baseurl", "BASE-URL", "base_url", "base-urls"})
    void a_misspelt_setting_is_refused_with_the_nearest_known_name_and_without_its_value(String misspelt) {
        assertThatThrownBy(() -> Settings.NONE
                        .with(misspelt, "https://hunter2@host")
                        .requireKnown(Set.of("base-url"), Set.of("token")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContainingAll(misspelt + ":", "did you mean base-url?")
                .hasMessageNotContaining("hunter2");
    }

    @ParameterizedTest
    @CsvSource({"base-ur, base-url", "cb-url, bb-url"})
    void the_name_with_the_fewest_edits_is_suggested_and_of_several_the_first(String misspelt, String suggested) {
        assertThatThrownBy(() -> Settings.NONE
                        .with(misspelt, "x")
                        .requireKnown(Set.of("base-urls", "base-url", "db-url", "bb-url"), Set.of()))
                .hasMessageContaining("did you mean " + suggested + "?");
    }

    @Test
    void no_name_is_suggested_for_one_of_more_than_100_characters() {
        String longest = "x".repeat(100);

        assertThatThrownBy(() -> Settings.NONE.with("X".repeat(100), "x").requireKnown(Set.of(longest), Set.of()))
                .hasMessageContaining("did you mean");
        assertThatThrownBy(() -> Settings.NONE.with("X".repeat(101), "x").requireKnown(Set.of(longest + "x"), Set.of()))
                .hasMessageNotContaining("did you mean");
    }

    @Test
    void a_setting_of_a_map_is_a_text_and_a_secret() {
        Settings settings = Settings.of(Map.of("token", "hunter2"));

        assertThat(settings.text("token")).contains("hunter2");
        assertThat(settings.secret("token")).contains(Secret.of("hunter2"));
        assertThat(settings.requireKnown(Set.of(), Set.of("token"))).isSameAs(settings);
        assertThat(settings.requireKnown(Set.of("token"), Set.of())).isSameAs(settings);
    }

    @Test
    void all_unknown_settings_are_named_at_once_secrets_included() {
        assertThatThrownBy(() -> SETTINGS.with("proxy", Secret.of("hunter2")).requireKnown(Set.of("seed"), Set.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContainingAll("base-url: unknown setting; known: seed", "token: ", "proxy: ")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void a_value_of_the_wrong_kind_is_refused() {
        assertThatThrownBy(() -> SETTINGS.requireKnown(Set.of("token"), Set.of("base-url")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContainingAll("base-url: expected a Secret", "token: expected a String")
                .hasMessageNotContaining("hunter2");
    }
}
