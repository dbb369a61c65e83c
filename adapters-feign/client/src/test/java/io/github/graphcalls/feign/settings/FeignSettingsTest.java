package io.github.graphcalls.feign.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.github.graphcalls.feign.transport.connect.HttpProxy;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeignSettingsTest {

    static final Settings WITH_TOKEN = Settings.NONE.with("token", Secret.of("very-secret"));

    @Test
    void graph_is_the_default_base_url() {
        FeignSettings settings = FeignSettings.read(WITH_TOKEN);

        assertThat(settings).hasToString("FeignSettings[https://graph.microsoft.com/v1.0, timeout PT30S]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://graph.microsoft.us/v1.0",
                "https://dod-graph.microsoft.us/v1.0/",
                "http://127.0.0.1:8080/v1.0",
                "http://localhost/v1.0",
                "http://[::1]:1/v1.0",
                "http://127.0.0.1:65535/v1.0",
                "https://graph.microsoft.com:443/v1.0",
                "https://other.example/v1.0",
                "https://other.example:443/v1.0",
                "https://gateway.example:8443",
                "https://gateway.example:8443/graph/v1.0"
            })
    void a_token_may_go_to_graph_to_this_machine_and_to_a_trusted_host(String url) {
        Settings settings = WITH_TOKEN.with("base-url", url).with("trust-host", "gateway.example:8443,other.example");

        assertThat(FeignSettings.read(settings).baseUrl()).asString().isSubstringOf(url);
    }

    @ParameterizedTest
    @CsvSource({
        "http://graph.microsoft.com/v1.0, plain http",
        "https://graph.microsoft.com.evil.example/v1.0, trust-host",
        "https://graph.microsoft.com:8443/v1.0, trust-host",
        "https://gateway.example:9999/v1.0, trust-host",
        "https://gateway.example:443/v1.0, trust-host",
        "https://other.example:8443/v1.0, trust-host",
        "http://127.0.0.1.evil.example/v1.0, plain http",
        "https://me@graph.microsoft.com/v1.0, user",
        "https://graph.microsoft.com/v1.0?a=b, query",
        "https://graph.microsoft.com/v1.0#a, fragment",
        "https:/v1.0, https URL with a host",
        "https://microsoftgraph.chinacloudapi.cn/v1.0, China",
        "ftp://graph.microsoft.com/v1.0, https URL",
        "graph.microsoft.com, https URL",
        "https://graph.microsoft.com, expected the version of the API",
        "https://dod-graph.microsoft.us/, expected the version of the API",
        "http://127.0.0.1:8080, http://127.0.0.1:8080/v1.0",
        "http://localhost:8080/, http://localhost:8080/v1.0",
        "http://127.0.0.1:99999/v1.0, 'expected a port from 1 to 65535, found 99999'",
        "http://127.0.0.1:0/v1.0, 'expected a port from 1 to 65535, found 0'",
        "'https://a b', '\"https://a b\" is no URL'"
    })
    void a_token_goes_to_no_other_host(String url, String reason) {
        Settings settings = WITH_TOKEN.with("base-url", url).with("trust-host", "gateway.example:8443,other.example");

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> FeignSettings.read(settings))
                .withMessageStartingWith("base-url: ")
                .withMessageContaining(reason);
    }

    @Test
    void a_scheme_in_capitals_is_the_same_scheme() {
        Settings settings = WITH_TOKEN.with("base-url", "HTTP://LOCALHOST:8080/v1.0");

        assertThat(FeignSettings.read(settings).baseUrl()).hasToString("http://LOCALHOST:8080/v1.0");
    }

    @Test
    void a_password_in_an_invalid_url_is_not_shown() {
        Settings settings = WITH_TOKEN.with("base-url", "https://me:pass word@graph.microsoft.com/v1.0");

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> FeignSettings.read(settings))
                .withMessageStartingWith("base-url: what was given is no URL; give one such as https://");
    }

    @Test
    void a_password_of_the_proxy_needs_a_user() {
        Settings settings =
                WITH_TOKEN.with("proxy", "proxy.example:3128").with("proxy-password", Secret.of("very-secret"));

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> FeignSettings.read(settings))
                .withMessageContainingAll("proxy-password: ", "proxy-user");
    }

    @Test
    void all_problems_are_reported_at_once_without_a_secret() {
        Settings settings = Settings.NONE
                .with("base-url", "nonsense")
                .with("token", Secret.of("very secret"))
                .with("timeout", "soon");

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> FeignSettings.read(settings))
                .withMessageContainingAll("base-url: ", "token: ", "timeout: ", "\"soon\"")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("very secret"));
    }

    @ParameterizedTest
    @CsvSource({"30s, 30", "PT1M, 60", "45, 45", "2m, 120"})
    void a_timeout_is_a_duration_or_seconds(String text, long seconds) {
        assertThat(FeignSettings.read(WITH_TOKEN.with("timeout", text)).get(KnownSettings.TIMEOUT))
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void connections_and_pages_have_limits() {
        FeignSettings settings = FeignSettings.read(WITH_TOKEN
                .with("connect-timeout", "2s")
                .with("connections", "7")
                .with("largest-body", " 1000 ")
                .with("proxy", "proxy.example:3128")
                .with("proxy-user", "me")
                .with("proxy-password", Secret.of("very-secret"))
                .with("more-pages", "0")
                .with("suspect-size", "20"));

        assertThat(settings.transport())
                .isEqualTo(TransportSettings.DEFAULT
                        .withConnectTimeout(Duration.ofSeconds(2))
                        .withConnections(7)
                        .withLargestBody(1000)
                        .withProxy(HttpProxy.of("proxy.example:3128").withCredentials("me", Secret.of("very-secret"))));
        assertThat(settings.get(KnownSettings.MORE_PAGES)).isZero();
        assertThat(settings.get(KnownSettings.SUSPECT_SIZE)).isEqualTo(20);
        assertThat(settings.transport().toString()).doesNotContain("very-secret");
    }

    @ParameterizedTest
    @CsvSource({
        "connect-timeout, 0s, more than zero",
        "connections, 0, 1 to 65535",
        "connections, many, a number",
        "connections, 65536, 1 to 65535",
        "connect-timeout, P366D, at most 365 days",
        "largest-body, 0, at least 1",
        "proxy, proxy.example, a host and a port",
        "proxy, https://proxy.example:1, a host and a port",
        "proxy, me:pass@proxy.example:1, settings of their own",
        "proxy, proxy.example:70000, a host and a port",
        "proxy-user, me, there is no proxy",
        "more-pages, -1, at least 0",
        "suspect-size, -1, at least 0"
    })
    void an_invalid_limit_is_reported_with_its_name(String name, String value, String reason) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> FeignSettings.read(WITH_TOKEN.with(name, value)))
                .withMessageStartingWith(name + ": ")
                .withMessageContaining(reason)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("pass@"));
    }

    @Test
    void a_limit_in_code_is_checked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransportSettings.DEFAULT.withConnectTimeout(ChronoUnit.FOREVER.getDuration()))
                .withMessageStartingWith("connect-timeout: expected more than zero and at most 365 days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransportSettings.DEFAULT.withConnections(Integer.MAX_VALUE))
                .withMessageStartingWith("connections: expected 1 to 65535");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HttpProxy("proxy.example", 65_536, Optional.empty(), Optional.empty()))
                .withMessage("proxy: expected a port from 1 to 65535, found 65536");
    }
}
