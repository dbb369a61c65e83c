package io.github.graphcalls.feign.transport.connect;

import static io.github.graphcalls.feign.server.Established.ID;
import static io.github.graphcalls.feign.server.Established.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.server.RawServer;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Instant;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a lookup reports of a proxy that opens no tunnel. */
class ProxyRefusalTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static Unavailable refused(RawServer server, HttpProxy proxy) {
        try (FeignCallLookup lookup = FeignCallLookup.builder()
                .retryAttempts(1)
                .baseUrl("https://graph.microsoft.com/v1.0")
                .token(TOKEN)
                .clock(() -> NOW)
                .transport(TransportSettings.DEFAULT.withProxy(proxy))
                .build()) {
            LookupOutcome outcome = lookup.find(ID);
            assertThat(server.requests)
                    .singleElement()
                    .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                    .contains("CONNECT graph.microsoft.com:443 HTTP/1.1", "Host: graph.microsoft.com:443");
            return (Unavailable) outcome;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 503})
    void a_proxy_that_refuses_a_tunnel_for_a_while_reports_when_a_retry_may_succeed(int status) {
        try (RawServer proxy = RawServer.keeping(RawServer.answer(status, "Retry-After: 7\r\n", ""))) {
            Unavailable refused = refused(proxy, HttpProxy.of(proxy.origin()));

            assertThat(refused.cause()).isEqualTo(Unavailable.Cause.CONNECTION);
            assertThat(refused.retryAt()).contains(NOW.plusSeconds(7));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "403, false, set proxy-user and proxy-password",
        "407, false, set proxy-user and proxy-password",
        "403, true, check proxy-user and proxy-password",
        "407, true, check proxy-user and proxy-password",
        "405, true, check the setting proxy",
        "499, false, check the setting proxy"
    })
    void a_proxy_that_refuses_a_tunnel_for_good_is_reported_with_the_setting_to_check(
            int status, boolean signsIn, String remedy) {
        try (RawServer proxy = RawServer.keeping(RawServer.answer(status, "Retry-After: 7\r\n", ""))) {
            HttpProxy at = HttpProxy.of(proxy.origin());

            Unavailable refused = refused(proxy, signsIn ? at.withCredentials("me", Secret.of("pass")) : at);

            assertThat(refused.cause()).isEqualTo(Unavailable.Cause.BLOCKED);
            assertThat(refused.retryAt()).isEmpty();
            assertThat(refused.toString()).contains("status " + status, remedy);
        }
    }
}
