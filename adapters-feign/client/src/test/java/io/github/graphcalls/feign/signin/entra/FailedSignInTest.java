package io.github.graphcalls.feign.signin.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.feign.transport.Transport;
import io.github.graphcalls.feign.transport.connect.RouteException;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.wire.GraphAnswer;
import java.io.EOFException;
import java.net.ConnectException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No answer from the token endpoint, or one of a gateway. */
class FailedSignInTest extends CannedSignIn {

    private static void assertBlocked(LookupOutcome outcome) {
        assertThat(outcome).isInstanceOfSatisfying(Unavailable.class, blocked -> {
            assertThat(blocked.cause()).isEqualTo(Unavailable.Cause.BLOCKED);
            assertThat(blocked.retryAt()).isEmpty();
        });
    }

    @Nested
    class No_answer {

        private EOFException endOf(CountDownLatch silence) {
            try {
                silence.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            return new EOFException();
        }

        private void isUnavailable(TokenSource tokens) {
            assertThat(outcomeOf(tokens)).isInstanceOfSatisfying(Unavailable.class, outcome -> {
                assertThat(outcome.cause()).isEqualTo(Unavailable.Cause.SIGN_IN);
                assertThat(outcome.diagnostics().message().orElseThrow()).matches("no token: .+");
            });
        }

        @Test
        void a_token_endpoint_that_fails_is_unavailable() {
            answers.add(TokenEndpoint.error(503, "server_error", "busy"));
            isUnavailable(withSecret());

            assertThat(forms).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(booleans = {false, true})
        void a_token_endpoint_behind_a_blocked_route_is_blocked(boolean machine) {
            noAnswer = RouteException.blocked("the proxy refuses the tunnel");

            LookupOutcome outcome = outcomeOf(machine ? asMachine() : withSecret());

            assertBlocked(outcome);
            assertThat(outcome.toString()).contains("the proxy refuses the tunnel");
        }

        @Test
        void a_token_endpoint_behind_a_busy_proxy_is_unavailable_until_the_retry_after_of_the_proxy() {
            noAnswer = RouteException.retryable(
                    "the proxy is busy", GraphAnswer.of(503, Map.of("Retry-After", List.of("9")), new byte[0]));

            assertThat(outcomeOf(withSecret()).retryAt()).contains(START.plusSeconds(9));
        }

        @Test
        void a_lost_connection_is_reported_by_its_exception_alone_when_that_has_no_message() {
            noAnswer = new EOFException();
            assertThat(outcomeOf(withSecret()).diagnostics().message()).contains("no token: EOFException");

            noAnswer = new EOFException("closed");
            assertThat(outcomeOf(asMachine()).diagnostics().message()).contains("no token: EOFException: closed");
        }

        @Test
        void an_interrupt_ends_the_wait_for_the_token_endpoint_and_keeps_the_flag() {
            CountDownLatch end = new CountDownLatch(1);
            TokenSource silent = EntraSignIn.withSecret(application(), Secret.of(SECRET))
                    .over(
                            Transport.over(
                                    (request, options) -> {
                                        throw endOf(end);
                                    },
                                    1),
                            CLOCK);
            Thread.currentThread().interrupt();

            LookupOutcome outcome = outcomeOf(silent);

            end.countDown();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(outcome.diagnostics().message()).contains("no token: interrupted");
        }

        @Test
        void a_library_that_does_not_fit_msal_is_no_failure_of_the_token_endpoint() {
            TokenSource unfit = EntraSignIn.withSecret(application(), Secret.of(SECRET))
                    .over(
                            Transport.over(
                                    (request, options) -> {
                                        throw new NoSuchMethodError("Json.parse()");
                                    },
                                    1),
                            CLOCK);

            assertThatExceptionOfType(NoSuchMethodError.class).isThrownBy(() -> unfit.token(Optional.empty()));
        }

        @Test
        void an_unreadable_answer_of_a_token_endpoint_is_unavailable() {
            answers.add(new TokenEndpoint.Answer(200, Map.of(), "<html>token-x</html>"));
            isUnavailable(withSecret());
            answers.add(new TokenEndpoint.Answer(200, Map.of(), ""));
            isUnavailable(withSecret());
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{\"access_token\":null,\"expires_in\":60}", "{\"token_type\":\"Bearer\"}"})
        void an_answer_without_a_token_is_unavailable_and_names_the_missing_member(String body) {
            answers.add(new TokenEndpoint.Answer(200, Map.of(), body));

            assertThat(outcomeOf(withSecret()).diagnostics().message().orElseThrow())
                    .contains("access_token");
        }

        @Test
        void a_token_endpoint_without_a_connection_is_unavailable() {
            TokenSource tokens = withSecret();
            noAnswer = new ConnectException("refused");

            isUnavailable(tokens);
        }
    }

    @Nested
    class A_gateway {

        private LookupOutcome answered(TokenSource tokens, int status, String body) {
            answers.add(new TokenEndpoint.Answer(status, Map.of("Content-Type", "application/json"), body));
            return outcomeOf(tokens);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"<html>Blocked</html>", "\ufeff<!DOCTYPE html>", "Access denied by policy", "<error/>", "[]"
                })
        void a_4xx_without_a_json_object_is_from_a_gateway_and_not_a_refused_sign_in(String body) {
            for (int status : new int[] {400, 401, 403, 404, 451}) {
                LookupOutcome outcome = answered(withSecret(), status, body);

                assertBlocked(outcome);
                assertThat(outcome.diagnostics().status()).contains(status);
                assertThat(outcome.toString()).contains("authority", "proxy");
            }
            assertBlocked(answered(asMachine(), 403, body));
        }

        @ParameterizedTest
        @CsvSource({"408, <html/>", "429, <html/>", "500, <html/>", "503, Busy"})
        void a_page_of_a_status_that_passes_is_a_failed_sign_in_that_is_worth_a_retry(int status, String body) {
            assertThat(answered(withSecret(), status, body))
                    .isInstanceOfSatisfying(
                            Unavailable.class,
                            outcome -> assertThat(outcome.cause()).isEqualTo(Unavailable.Cause.SIGN_IN));
        }

        @Test
        void an_oauth_error_behind_a_byte_order_mark_is_a_refusal() {
            assertThat(answered(withSecret(), 401, "\ufeff{\"error\":\"invalid_client\"}"))
                    .isInstanceOf(Denied.class);
        }
    }
}
