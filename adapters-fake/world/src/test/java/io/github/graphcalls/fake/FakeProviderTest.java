package io.github.graphcalls.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.graphcalls.adapter.CallLookupProvider;
import io.github.graphcalls.adapter.SettingDescription;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.TimedOut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FakeProviderTest {

    private static final CallId ID = CallId.of("2e1a0b00-2db4-4022-9570-243709c565ab");
    private static final String SCENARIO = """
            {"version": 1, "seed": 7,
             "faults": [{"effect": {"answer": "unavailable"}, "when": {"percent": 50}}],
             "calls": [{"id": "2e1a0b00-2db4-4022-9570-243709c565ab", "outgoing": ["John"]}]}""";

    @TempDir
    private Path folder;

    private static CallLookup open(Settings settings) {
        return CallLookupProvider.named("fake").open(settings);
    }

    private Settings script(String text) throws IOException {
        Path file = folder.resolve("scenario.json");
        Files.writeString(file, text);
        return Settings.NONE.with("script", file.toString());
    }

    /** The outcomes of 20 lookups, of which the seed decides. */
    private static String outcomes(CallLookup lookup) {
        StringBuilder outcomes = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            outcomes.append(lookup.find(ID)).append('\n');
        }
        return outcomes.toString();
    }

    @Test
    void the_provider_without_settings_opens_the_sample_calls() {
        CallLookup lookup = open(Settings.NONE);

        for (Call call : SampleCalls.all()) {
            assertThat(lookup.find(call.id()).toOptional()).contains(call);
        }
    }

    @Test
    void a_script_is_a_file_with_a_scenario_and_gives_the_same_outcomes_each_time() throws IOException {
        String outcomes = outcomes(open(script(SCENARIO)));

        assertThat(outcomes).contains("Found[").contains("Unavailable[");
        assertThat(outcomes(open(script(SCENARIO)))).isEqualTo(outcomes);
    }

    @Test
    void a_seed_replaces_the_seed_of_the_script() throws IOException {
        String seven = outcomes(open(script(SCENARIO)));

        assertThat(outcomes(open(script(SCENARIO).with("seed", "8")))).isNotEqualTo(seven);
        assertThat(outcomes(open(
                        script(SCENARIO.replace("\"seed\": 7", "\"seed\": 8")).with("seed", "7"))))
                .isEqualTo(seven);
    }

    @Test
    void with_a_speed_the_clock_of_the_system_decides_about_deadlines() {
        CallLookup lookup = open(Settings.NONE.with("speed", "1"));

        LookupOutcome late = lookup.find(CallQuery.of(ID).deadline(Instant.parse("2020-01-01T00:00:00Z")));
        LookupOutcome early = lookup.find(CallQuery.of(ID).within(Duration.ofDays(1)));

        assertThat(late).isInstanceOf(TimedOut.class);
        assertThat(early.toOptional()).isPresent();
    }

    @Test
    void without_a_speed_no_deadline_passes() {
        CallQuery query = CallQuery.of(ID).deadline(Instant.parse("2020-01-01T00:00:00Z"));

        assertThat(open(Settings.NONE).find(query).toOptional()).isPresent();
    }

    @Test
    void an_unknown_setting_is_refused_with_the_nearest_name() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> open(Settings.NONE.with("skript", "1")))
                .withMessageContaining("skript")
                .withMessageContaining("script");
    }

    @ParameterizedTest
    @CsvSource({"seed, 1.5", "seed, x", "speed, -1", "speed, 100001", "speed, fast", "script, no-such-file.json"})
    void an_invalid_value_is_refused_with_its_setting(String name, String value) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> open(Settings.NONE.with(name, value)))
                .withMessageContaining(name + ": expected ")
                .withMessageContaining("found " + value);
    }

    @Test
    void an_error_in_the_script_is_reported_with_its_place_and_all_other_problems() throws IOException {
        Settings settings =
                script("{\"version\": 1, \"calls\": [], \"seed\": \"x\"}").with("speed", "fast");

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> open(settings))
                .withMessageContaining("scenario.json: seed: ")
                .withMessageContaining("found fast");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", "100000"})
    void a_speed_is_a_number_from_0_to_100000(String speed) {
        assertThat(open(Settings.NONE.with("speed", speed)).find(ID).toOptional())
                .isPresent();
    }

    @Test
    void the_provider_lists_its_settings_and_none_is_secret() {
        assertThat(CallLookupProvider.named("fake").settings())
                .noneMatch(SettingDescription::isSecret)
                .extracting(SettingDescription::name)
                .containsExactly("script", "seed", "speed");
    }
}
