package io.github.graphcalls.feign.settings;

import static io.github.graphcalls.feign.settings.FeignSettingsTest.WITH_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.graphcalls.adapter.SettingDescription;
import io.github.graphcalls.adapter.SettingDescription.Kind;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.FeignProvider;
import io.github.graphcalls.feign.signin.TokenSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings together with values that are set in code. */
class MixedSettingsTest {

    private static final Settings LOOPBACK = Settings.NONE.with("base-url", "http://127.0.0.1:1/v1.0");

    @TempDir
    Path folder;

    @Test
    void a_token_source_in_code_goes_with_settings() {
        try (FeignCallLookup calls = FeignCallLookup.builder(LOOPBACK)
                .token(TokenSource.of(Secret.of("a-token")))
                .build()) {
            assertThat(calls).hasToString("FeignCallLookup[http://127.0.0.1:1/v1.0]");
        }
    }

    @Test
    void a_value_in_code_replaces_a_setting() {
        try (FeignCallLookup calls = FeignCallLookup.builder(LOOPBACK.with("timeout", "soon"))
                .token("a-token")
                .baseUrl("http://127.0.0.1:2/v1.0")
                .timeout(Duration.ofSeconds(1))
                .build()) {
            assertThat(calls).hasToString("FeignCallLookup[http://127.0.0.1:2/v1.0]");
        }
    }

    @Test
    void problems_of_settings_and_of_code_are_reported_together() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> FeignCallLookup.builder(LOOPBACK.with("batchsize", "2"))
                        .clientSecret("common", "an-id", "very-secret")
                        .retryAttempts(0)
                        .build())
                .withMessageContainingAll("batchsize: unknown", "tenant: expected one tenant", "retry-attempts: ")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("very-secret"));
    }

    @Test
    void a_provider_lists_its_settings() {
        assertThat(new FeignProvider().settings())
                .extracting(SettingDescription::name, SettingDescription::kind, SettingDescription::isSecret)
                .contains(
                        tuple("token", Kind.TEXT, true),
                        tuple("timeout", Kind.DURATION, false),
                        tuple("ca-file", Kind.FILE, false),
                        tuple("coalesce", Kind.FLAG, false),
                        tuple("retry-attempts", Kind.NUMBER, false));
    }

    @Test
    void a_ca_file_without_a_certificate_is_refused() throws Exception {
        Path empty = Files.writeString(folder.resolve("ca.pem"), "no certificate");
        for (String file : new String[] {empty.toString(), "/nowhere/ca.pem", "kJ8fH2mQ9xL4vB7nW1pR"}) {
            assertThatExceptionOfType(SettingsException.class)
                    .isThrownBy(() -> FeignCallLookup.open(WITH_TOKEN.with("ca-file", file)))
                    .withMessageStartingWith("ca-file: ")
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("kJ8fH2"));
        }
    }
}
