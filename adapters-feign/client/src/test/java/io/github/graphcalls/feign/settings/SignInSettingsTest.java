package io.github.graphcalls.feign.settings;

import static io.github.graphcalls.feign.settings.FeignSettingsTest.WITH_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.wire.GraphCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInSettingsTest {

    private static final Settings APPLICATION =
            Settings.NONE.with("tenant", "contoso.example").with("client-id", "6f1b6c1e-0000-4000-8000-000000000001");

    private static String refusal(Settings settings) {
        try {
            FeignCallLookup.open(settings).close();
        } catch (SettingsException refused) {
            return refused.getMessage();
        }
        return "";
    }

    @TempDir
    Path folder;

    @Test
    void each_method_of_signing_in_takes_its_settings_and_shows_none() throws IOException {
        Path federated = Files.writeString(folder.resolve("federated"), "a-token");
        for (Settings settings : new Settings[] {
            APPLICATION.with("client-secret", Secret.of("very-secret")),
            APPLICATION.with("federated-token-file", federated.toString()),
            Settings.NONE.with("managed-identity", "system"),
            WITH_TOKEN
        }) {
            try (FeignCallLookup lookup = FeignCallLookup.open(settings)) {
                assertThat(lookup).hasToString("FeignCallLookup[https://graph.microsoft.com/v1.0]");
            }
        }
    }

    @Test
    void all_problems_of_signing_in_are_reported_at_once_without_a_secret() {
        assertThat(refusal(Settings.NONE
                        .with("client-secret", Secret.of("very-secret"))
                        .with("tenant", "common")
                        .with("authority", "http://login.example")
                        .with("batch-size", "21")
                        .with("timeout", "soon")))
                .contains(
                        "tenant: expected one tenant, found \"common\"",
                        "client-id: there is none",
                        "authority: ",
                        "batch-size: expected 1 to 20, found 21",
                        "timeout: ")
                .doesNotContain("very-secret");
        assertThat(refusal(WITH_TOKEN.with("timeout", "P366D"))).contains("timeout: ", "at most 365 days");
        assertThat(refusal(APPLICATION
                        .with("certificate-file", "/nowhere/key.pem")
                        .with("certificate-password", Secret.of("very-secret"))))
                .isEqualTo("certificate-file: /nowhere/key.pem: there is no such file");
    }

    @Test
    void an_empty_value_is_no_method_of_signing_in() {
        assertThat(refusal(Settings.NONE.with("managed-identity", " ")))
                .isEqualTo("managed-identity: expected system or the client id of an identity, found nothing");
        assertThat(refusal(APPLICATION.with("client-secret", Secret.of(" "))))
                .isEqualTo("client-secret: expected the secret of the application, found nothing");
        for (String name : new String[] {"certificate-file", "federated-token-file"}) {
            assertThat(refusal(APPLICATION.with(name, "")))
                    .isEqualTo(name + ": expected the name of a file, found \"\"");
        }
    }

    @Test
    void a_federated_token_file_that_cannot_be_read_is_refused_before_the_first_lookup() {
        assertThat(refusal(APPLICATION.with("federated-token-file", "/nowhere/token")))
                .isEqualTo("federated-token-file: /nowhere/token: there is no such file");
        assertThat(refusal(APPLICATION.with("federated-token-file", folder.toString())))
                .isEqualTo("federated-token-file: " + folder + ": it is no file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJncmFwaCJ9.c2ln",
                "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkq\n-----END PRIVATE KEY-----",
                "MIIKPAIBAzCCCfYGCSqGSIb3DQEHAaCC",
                "Xy8Q~abcDEF.ghi-JKL_mno123456789",
                "c2VjcmV0/aGVsbG8rd29ybGQ/Zm9vYmFyMTIzNDU2",
                "kJ8fH2mQ9xL4vB7nW1pR"
            })
    void a_secret_in_place_of_the_name_of_a_file_is_not_shown(String content) {
        for (String name : new String[] {"certificate-file", "federated-token-file"}) {
            assertThat(refusal(APPLICATION.with(name, content)))
                    .startsWith(name + ": expected the name of a file, found " + content.length() + " characters")
                    .doesNotContain(content.substring(0, 16), content.substring(content.length() - 20));
        }
    }

    @Test
    void a_secret_in_place_of_a_number_a_duration_or_a_cloud_is_not_shown() {
        for (String name : new String[] {"batch-size", "timeout", "cloud", "coalesce", "retry-attempts"}) {
            assertThat(refusal(WITH_TOKEN.with(name, "kJ8fH2mQ9xL4vB7nW1pR")))
                    .startsWith(name + ": ")
                    .doesNotContain("kJ8fH2");
        }
    }

    @Test
    void a_secret_in_place_of_the_client_id_is_not_shown() {
        Settings swapped = Settings.NONE
                .with("tenant", "contoso.example")
                .with("client-id", "Xy8Q~abcDEF.ghi-JKL_mno123")
                .with("client-secret", Secret.of("6f1b6c1e-0000-4000-8000-000000000001"));

        assertThat(refusal(swapped)).startsWith("client-id: ").doesNotContain("abcDEF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"certificate-file", "federated-token-file"})
    void an_invalid_file_name_is_reported_with_its_setting(String name) {
        assertThat(refusal(APPLICATION.with(name, "no\0file")))
                .isEqualTo(name + ": expected the name of a file, found \"no\\u0000file\"");
    }

    @Test
    void exactly_one_method_of_signing_in_is_required() {
        assertThat(refusal(Settings.NONE)).contains("token: there is none", "client-secret, certificate-file");
        assertThat(refusal(WITH_TOKEN.with("managed-identity", "system"))).startsWith("token and managed-identity: ");
    }

    @ParameterizedTest
    @CsvSource({
        "https://login.microsoftonline.us, ''",
        "https://localhost:8443, ''",
        "https://login.example, is not Microsoft's",
        "http://localhost:8443, expected an https URL",
        "https://login.microsoftonline.com/common, without a path or a tenant"
    })
    void a_secret_goes_to_the_token_endpoints_of_graph_and_nowhere_else(String authority, String problem) {
        Settings settings =
                APPLICATION.with("client-secret", Secret.of("very-secret")).with("authority", authority);

        assertThat(refusal(settings)).contains(problem).matches(text -> problem.isEmpty() == text.isEmpty());
        assertThat(refusal(settings.with("trust-host", "login.example"))).doesNotContain("not Microsoft's");
    }

    @ParameterizedTest
    @CsvSource({
        "us-gov-l4, '', US_GOV_L4, https://graph.microsoft.us/v1.0",
        "'', https://dod-graph.microsoft.us/v1.0, US_GOV_L5, https://dod-graph.microsoft.us/v1.0",
        "US-GOV-L5, http://127.0.0.1:8080/v1.0, US_GOV_L5, http://127.0.0.1:8080/v1.0",
        "'', http://127.0.0.1:8080/v1.0, GLOBAL, http://127.0.0.1:8080/v1.0"
    })
    void a_cloud_is_named_or_derived_from_the_base_url(
            String cloud, String baseUrl, GraphCloud expected, String asked) {
        Settings settings = cloud.isEmpty() ? WITH_TOKEN : WITH_TOKEN.with("cloud", cloud);
        settings = baseUrl.isEmpty() ? settings : settings.with("base-url", baseUrl);

        FeignSettings read = FeignSettings.read(settings);

        assertThat(read.cloud()).isEqualTo(expected);
        assertThat(read.baseUrl()).hasToString(asked);
    }

    @ParameterizedTest
    @CsvSource({
        "china, '', no calls in Graph",
        "mars, '', expected one of",
        "global, https://graph.microsoft.us/v1.0, the base-url is the Graph of us-gov-l4",
        "global, https://microsoftgraph.chinacloudapi.cn/v1.0, no calls in Graph"
    })
    void an_impossible_cloud_is_refused(String cloud, String baseUrl, String problem) {
        Settings named = WITH_TOKEN.with("cloud", cloud);
        Settings settings = baseUrl.isEmpty() ? named : named.with("base-url", baseUrl);

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> FeignSettings.read(settings))
                .withMessageContaining(problem);
    }
}
