package io.github.graphcalls.feign.transport.connect;

import static io.github.graphcalls.feign.server.Established.ID;
import static io.github.graphcalls.feign.server.Established.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.server.RawServer;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyRetryAfterTest {

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void a_proxy_that_refuses_a_tunnel_for_a_while_reports_when_a_retry_may_succeed(int status) {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        try (RawServer proxy = RawServer.keeping(RawServer.answer(status, "Retry-After: 7\r\n", ""));
                FeignCallLookup lookup = FeignCallLookup.builder()
                        .retryAttempts(1)
                        .baseUrl("https://graph.microsoft.com/v1.0")
                        .token(TOKEN)
                        .clock(() -> now)
                        .transport(TransportSettings.DEFAULT.withProxy(HttpProxy.of(proxy.origin())))
                        .build()) {
            assertThat(lookup.find(ID)).isInstanceOfSatisfying(Unavailable.class, refused -> {
                assertThat(refused.cause()).isEqualTo(Unavailable.Cause.CONNECTION);
                assertThat(refused.retryAt()).contains(now.plusSeconds(7));
            });
        }
    }
}
