package io.github.graphcalls.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings from a map or the environment, of which only the adapter knows which are secret. */
class SettingsSourcesTest {

    private static final Settings SETTINGS = Settings.of(Map.of("base-url", "https://host/v1.0", "token", "hunter2"));

    /** Knows one setting. */
    public static final class Strict extends Providers.Of {
        public Strict() {
            super("strict");
        }

        @Override
        public OpenCallLookup open(Settings settings) {
            return super.open(settings.requireKnown(Set.of("base-url"), Set.of()));
        }
    }

    @AfterEach
    void restore() {
        Installed.restore();
    }

    @Test
    void a_value_of_a_map_is_read_as_a_text_or_as_a_secret() {
        assertThat(SETTINGS.text("base-url")).contains("https://host/v1.0");
        assertThat(SETTINGS.secret("token")).contains(Secret.of("hunter2"));
        assertThat(SETTINGS.requireKnown(Set.of("base-url"), Set.of("token"))).isSameAs(SETTINGS);
    }

    @Test
    void an_unknown_name_of_a_map_is_refused_without_its_value() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SETTINGS.requireKnown(Set.of("base-url"), Set.of("tokens")))
                .withMessageContaining("token")
                .withMessageNotContaining("hunter2");
        assertThat(SETTINGS.toString()).doesNotContain("hunter2");
    }

    @Test
    void a_value_that_is_set_in_code_has_one_kind_only() {
        Settings text = SETTINGS.with("token", "visible");
        Settings secret = SETTINGS.with("base-url", Secret.of("hidden"));

        assertThat(text.secret("token")).isEmpty();
        assertThat(secret.text("base-url")).isEmpty();
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> text.requireKnown(Set.of("base-url"), Set.of("token")));
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> secret.requireKnown(Set.of("base-url"), Set.of("token")));
    }

    @Test
    void variables_with_the_prefix_are_settings_and_others_are_not() {
        Settings settings = Settings.fromEnvironment(
                "GRAPH_CALLS_",
                Map.of(
                        "GRAPH_CALLS_BASE_URL",
                        "https://host/v1.0",
                        "GRAPH_CALLS_PROXY",
                        "",
                        "GRAPH_CALLS_",
                        "x",
                        "PATH",
                        "y"));

        assertThat(settings.names()).containsExactly("base-url");
        assertThat(settings.text("base-url")).contains("https://host/v1.0");
    }

    @Test
    void the_environment_of_the_process_is_read() {
        String name = System.getenv().keySet().stream()
                .filter(each ->
                        each.matches("[A-Z]{2,}") && !System.getenv(each).isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(Settings.fromEnvironment(name.substring(0, 1))
                        .text(name.substring(1).toLowerCase(Locale.ROOT)))
                .contains(System.getenv(name));
    }

    @Test
    void the_adapter_that_a_setting_names_is_opened_with_the_others(@TempDir Path folder) throws IOException {
        Installed.classes(folder, Providers.Fake.class, Strict.class);

        try (OpenCallLookup lookup = OpenCallLookup.open(Settings.of(Map.of("adapter", "strict", "base-url", "x")))) {
            assertThat(lookup.find(CallId.of("a")).toOptional()).isEmpty();
        }
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> OpenCallLookup.open(Settings.NONE))
                .withMessageStartingWith("adapter: ")
                .withMessageContaining("fake, strict");
    }

    @Test
    void the_name_of_the_adapter_is_no_setting_of_the_adapter() {
        assertThat(SETTINGS.with("adapter", "fake").without("adapter").names()).isEqualTo(SETTINGS.names());
        assertThat(SETTINGS.without("token").secret("token")).isEmpty();
    }
}
