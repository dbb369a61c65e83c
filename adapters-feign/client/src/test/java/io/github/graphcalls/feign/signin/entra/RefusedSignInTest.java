package io.github.graphcalls.feign.signin.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.feign.transport.Transport;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.github.graphcalls.lookup.LookupOutcome;
import io.github.graphcalls.lookup.LookupOutcome.Denied;
import io.github.graphcalls.lookup.LookupOutcome.Unavailable;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** No token at the endpoint, and what is told of it. */
class RefusedSignInTest extends SignInAtEndpoint {

    @Nested
    class A_refusal {

        @Test
        void is_denied_with_the_reason_and_without_the_secret_that_was_echoed() {
            endpoint.answers.add(TokenEndpoint.error(
                    401, "invalid_client", "AADSTS7000215: Invalid client secret provided: " + SECRET));

            LookupOutcome outcome = outcomeOf(withSecret());

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Denied.class,
                            denied -> assertThat(denied.reason()).isEqualTo(Denied.Reason.SIGN_IN_REFUSED))
                    .asString()
                    .contains("status 401", "code invalid_client", "AADSTS7000215", "provided: ***")
                    .doesNotContain(SECRET);
        }

        @Test
        void because_too_much_was_asked_is_unavailable_until_when() {
            endpoint.answers.add(new TokenEndpoint.Answer(
                    429, Map.of("Retry-After", "7"), "{\"error\":\"throttled\",\"error_description\":\"slow\"}"));

            assertThat(outcomeOf(withSecret())).isInstanceOfSatisfying(Unavailable.class, outcome -> {
                assertThat(outcome.cause()).isEqualTo(Unavailable.Cause.SIGN_IN);
                assertThat(outcome.diagnostics().status()).contains(429);
                assertThat(outcome.until().orElseThrow())
                        .isBetween(Instant.now(), Instant.now().plusSeconds(8));
            });
        }
    }

    @Nested
    class No_answer {

        private void isUnavailable(TokenSource tokens) {
            assertThat(outcomeOf(tokens))
                    .isInstanceOfSatisfying(
                            Unavailable.class,
                            outcome -> assertThat(outcome.cause()).isEqualTo(Unavailable.Cause.SIGN_IN))
                    .asString()
                    .contains("no token: ");
        }

        @Test
        void from_an_endpoint_that_fails_is_unavailable() {
            endpoint.answers.add(TokenEndpoint.error(503, "server_error", "busy"));
            isUnavailable(withSecret());

            assertThat(endpoint.forms).hasSize(1);
        }

        @Test
        void that_can_be_read_is_unavailable() {
            endpoint.answers.add(new TokenEndpoint.Answer(200, Map.of(), "<html>token-x</html>"));
            isUnavailable(withSecret());
            endpoint.answers.add(new TokenEndpoint.Answer(200, Map.of(), ""));
            isUnavailable(withSecret());
        }

        @Test
        void from_an_endpoint_that_is_not_there_is_unavailable() {
            TokenSource tokens = withSecret();
            endpoint.close();

            isUnavailable(tokens);
        }

        @Test
        void from_an_endpoint_that_is_not_trusted_is_unavailable_and_sends_nothing() {
            try (Transport careful = Transport.pooled(TransportSettings.DEFAULT)) {
                isUnavailable(
                        EntraSignIn.withSecret(application(), Secret.of(SECRET)).over(careful));
            }

            assertThat(endpoint.forms).isEmpty();
        }
    }
}
