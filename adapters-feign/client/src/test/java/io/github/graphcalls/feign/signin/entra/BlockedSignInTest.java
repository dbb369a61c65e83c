package io.github.graphcalls.feign.signin.entra;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Client;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.signin.SignIn;
import io.github.graphcalls.feign.transport.Transport;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.lookup.policy.RetryPolicy;
import io.github.graphcalls.lookup.policy.RetryingLookup;
import io.github.graphcalls.time.VirtualTime;
import io.github.graphcalls.wire.GraphCloud;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A token endpoint that cannot be reached until a setting, a proxy's rule or a certificate changes. */
class BlockedSignInTest extends SignInAtEndpoint {

    private final VirtualTime time = VirtualTime.startingAt(Instant.now());

    private LookupOutcome retried(SignIn signIn, Transport transport) {
        Client overTransport = transport::execute;
        try (FeignCallLookup lookup = FeignCallLookup.builder()
                .retryAttempts(1)
                .signIn(signIn)
                .client(overTransport)
                .clock(time)
                .build()) {
            return new RetryingLookup(lookup, RetryPolicy.DEFAULT, time, time, () -> 0.5)
                    .find(CallQuery.of(CallId.of("a")).within(Duration.ofMinutes(5), time));
        }
    }

    private static void assertBlocked(LookupOutcome outcome) {
        assertThat(outcome).isInstanceOfSatisfying(Unavailable.class, blocked -> {
            assertThat(blocked.cause()).isEqualTo(Unavailable.Cause.BLOCKED);
            assertThat(blocked.retryAt()).isEmpty();
        });
    }

    @Test
    void a_certificate_of_the_token_endpoint_that_is_not_trusted_is_met_once() {
        AtomicInteger requests = new AtomicInteger();
        try (Transport careful = Transport.pooled(TransportSettings.DEFAULT)) {
            Client counting = (request, options) -> {
                requests.incrementAndGet();
                return careful.execute(request, options);
            };
            SignIn signIn = EntraSignIn.withSecret(
                    new EntraApplication(
                            endpoint.authority(), "contoso.example", "client-1", GraphCloud.GLOBAL.scope()),
                    Secret.of(SECRET));

            LookupOutcome outcome = retried(signIn, Transport.over(counting, 1 << 20));

            assertBlocked(outcome);
            assertThat(outcome.toString()).contains("localhost", "trust store").doesNotContain(SECRET);
            assertThat(requests).hasValue(1);
            assertThat(endpoint.forms).isEmpty();
        }
    }

    @Test
    void a_token_source_that_wraps_the_exception_of_a_blocked_route_is_called_once() {
        AtomicInteger calls = new AtomicInteger();
        SignIn wrapping = (transport, clock) -> claims -> {
            calls.incrementAndGet();
            try (Transport careful = Transport.pooled(TransportSettings.DEFAULT)) {
                withSecret(careful);
                throw new AssertionError();
            }
        };

        assertBlocked(retried(wrapping, transport));
        assertThat(calls).hasValue(1);
    }

    private void withSecret(Transport careful) {
        try {
            careful.execute(
                    feign.Request.create(
                            feign.Request.HttpMethod.GET,
                            endpoint.authority() + "/",
                            java.util.Map.of(),
                            null,
                            null,
                            null),
                    new feign.Request.Options());
        } catch (java.io.IOException refused) {
            throw new IllegalStateException("no token", new CompletionException(refused));
        }
    }
}
