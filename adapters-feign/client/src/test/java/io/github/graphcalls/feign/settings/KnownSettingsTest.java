package io.github.graphcalls.feign.settings;

import static io.github.graphcalls.feign.settings.FeignSettingsTest.WITH_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.FeignProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "batchsize, 'batchsize: unknown setting'",
        "token, 'token: expected a Secret'",
    })
    void an_unknown_name_is_reported_without_its_value(String name, String problem) {
        Settings settings = WITH_TOKEN.with(name, "very-secret").with("timeout", "soon");

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> FeignSettings.read(settings))
                .withMessageContainingAll(problem, "timeout: ", "\"soon\"")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("very-secret"));
    }

    @Test
    void unknown_names_are_reported_together() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() ->
                        FeignSettings.read(WITH_TOKEN.with("batchsize", "2").with("time\nout", "1s")))
                .withMessageContainingAll("batchsize: ", "time\\u000aout: ");
    }

    @Test
    void the_table_of_the_readme_is_the_table_of_the_settings() throws IOException {
        String table = new FeignProvider()
                .settings().stream()
                        .map(each -> "| `" + each.name() + "`" + (each.isSecret() ? " (a secret)" : "") + " | "
                                + each.meaning() + " | " + each.ifAbsent() + " |\n")
                        .collect(Collectors.joining("", "| setting | meaning | default |\n|---|---|---|\n", ""));

        assertThat(Files.readString(Path.of("README.md"))).contains("\n" + table + "\n");
    }

    @Test
    void each_setting_is_read_under_its_name_as_text_or_as_secret() {
        for (Setting<?> each : KnownSettings.ALL) {
            Settings right = each.isSecret()
                    ? Settings.NONE.with(each.name(), Secret.of("any"))
                    : Settings.NONE.with(each.name(), "any");
            Settings wrong = each.isSecret()
                    ? Settings.NONE.with(each.name(), "any")
                    : Settings.NONE.with(each.name(), Secret.of("any"));

            assertThat(KnownSettings.problem(right)).isEmpty();
            assertThat(KnownSettings.problem(wrong).orElseThrow()).startsWith(each.name() + ": ");
        }
        assertThat(KnownSettings.ALL).extracting(Setting::name).doesNotHaveDuplicates();
    }

    @Test
    void a_default_is_a_value_that_is_accepted() {
        for (Setting<?> each : KnownSettings.ALL) {
            assertThat(acceptsItsDefault(each)).as(each.name()).isTrue();
        }
    }

    private static <T> boolean acceptsItsDefault(Setting<T> setting) {
        return setting.checked(setting.defaultValue()).isValid();
    }

    @ParameterizedTest
    @CsvSource({
        "coalesce, true, true",
        "coalesce, ' FALSE ', false",
        "timeout, P365D, PT8760H",
        "timeout, 0.000000001, PT0.000000001S"
    })
    void a_value_at_a_bound_or_in_another_spelling_is_read(String name, String text, String value) {
        FeignSettings settings = FeignSettings.read(WITH_TOKEN.with(name, text));

        Setting<?> setting = name.equals("timeout") ? KnownSettings.TIMEOUT : KnownSettings.COALESCE;
        assertThat((Object) settings.get(setting)).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource({"coalesce, yes", "coalesce, ''", "timeout, P365DT1S", "timeout, PT0S", "timeout, -1"})
    void a_value_beyond_a_bound_is_refused_with_the_name_of_its_setting(String name, String text) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> FeignSettings.read(WITH_TOKEN.with(name, text)))
                .withMessageStartingWith(name + ": ");
    }
}
