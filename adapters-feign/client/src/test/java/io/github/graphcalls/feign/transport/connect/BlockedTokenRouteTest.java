package io.github.graphcalls.feign.transport.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.server.RawServer;
import io.github.graphcalls.feign.signin.SignIn;
import io.github.graphcalls.feign.signin.entra.EntraApplication;
import io.github.graphcalls.feign.signin.entra.EntraSignIn;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.lookup.policy.RetryPolicy;
import io.github.graphcalls.lookup.policy.RetryingLookup;
import io.github.graphcalls.time.VirtualTime;
import io.github.graphcalls.wire.GraphCloud;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A proxy that opens no tunnel to the token endpoint. */
class BlockedTokenRouteTest {

    private final VirtualTime time = VirtualTime.startingAt(Instant.now());

    private LookupOutcome retried(SignIn signIn, RawServer proxy) {
        try (FeignCallLookup lookup = FeignCallLookup.builder()
                .retryAttempts(1)
                .signIn(signIn)
                .transport(TransportSettings.DEFAULT.withProxy(HttpProxy.of(proxy.origin())))
                .clock(time)
                .build()) {
            return new RetryingLookup(lookup, RetryPolicy.DEFAULT, time, time, () -> 0.5)
                    .find(CallQuery.of(CallId.of("a")).within(Duration.ofMinutes(5), time));
        }
    }

    @ParameterizedTest
    @CsvSource({"407, 1, BLOCKED", "403, 1, BLOCKED", "302, 1, BLOCKED", "503, 4, SIGN_IN", "429, 4, SIGN_IN"})
    void a_proxy_is_retried_only_after_a_temporary_status(
            int status, int tunnels, Unavailable.Cause cause, @TempDir Path folder) throws Exception {
        EntraApplication application = EntraApplication.of(GraphCloud.GLOBAL, "contoso.example", "client-1");
        Path federated = Files.writeString(folder.resolve("token"), "a-platform-token");
        for (SignIn signIn : List.of(
                EntraSignIn.withSecret(application, Secret.of("a-client-secret")),
                EntraSignIn.withFederatedToken(application, federated))) {
            try (RawServer proxy = RawServer.keeping(RawServer.answer(status, "", ""))) {
                LookupOutcome outcome = retried(signIn, proxy);

                assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Unavailable.class,
                                unavailable -> assertThat(unavailable.cause()).isEqualTo(cause));
                assertThat(outcome.toString())
                        .contains(
                                "" + status,
                                "login.microsoftonline.com",
                                "" + proxy.origin().substring(7));
                assertThat(proxy.requests).hasSize(tunnels);
            }
        }
    }
}
