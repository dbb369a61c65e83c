package io.github.graphcalls.feign.signin.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.net.ConnectException;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The endpoint of a machine, and no answer from the token endpoint. */
class FailedSignInTest extends CannedSignIn {

    /** What stands at the machine's own endpoint, whose address is fixed, so that nothing must be sent there. */
    @Nested
    class A_machine {

        private LookupOutcome outcome(int status, String body) {
            answers.add(new TokenEndpoint.Answer(
                    status, Map.of("Content-Type", "application/json", "Retry-After", "7"), body));
            return outcomeOf(asMachine());
        }

        @Test
        void a_machine_without_the_identity_refuses() {
            assertThat(outcome(400, "{\"error\":\"invalid_request\",\"error_description\":\"Identity not found\"}"))
                    .isInstanceOfSatisfying(
                            Denied.class,
                            denied -> assertThat(denied.reason()).isEqualTo(Denied.Reason.MANAGED_IDENTITY_REFUSED))
                    .asString()
                    .contains("status 400", "Identity not found", "managed identity")
                    .doesNotContain("secret", "certificate");
        }

        @ParameterizedTest
        @CsvSource({"400, unauthorized_client", "401, invalid_client", "403, ''", "403, unknown", "400, some_new_code"})
        void a_refusal_of_a_machine_names_the_identity_and_no_secret(int status, String code) {
            assertThat(outcome(status, "{\"error\":\"" + code + "\",\"error_description\":\"No.\"}"))
                    .isInstanceOfSatisfying(
                            Denied.class,
                            denied -> assertThat(denied.reason()).isEqualTo(Denied.Reason.MANAGED_IDENTITY_REFUSED))
                    .asString()
                    .contains("status " + status, code)
                    .doesNotContain("secret", "certificate");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", ""})
        void a_refusal_of_a_machine_without_a_reason_names_the_identity(String body) {
            assertThat(outcome(403, body))
                    .isInstanceOfSatisfying(
                            Denied.class,
                            denied -> assertThat(denied.reason()).isEqualTo(Denied.Reason.MANAGED_IDENTITY_REFUSED));
        }

        @ParameterizedTest
        @ValueSource(ints = {404, 410, 429, 500, 503})
        void a_machine_that_is_busy_or_renewed_is_unavailable_until_its_retry_after(int status) {
            assertThat(outcome(status, "{\"error\":\"e\",\"error_description\":\"d\"}"))
                    .isInstanceOfSatisfying(Unavailable.class, outcome -> {
                        assertThat(outcome.diagnostics().status()).contains(status);
                        assertThat(outcome.retryAt()).contains(START.plusSeconds(7));
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
        void a_token_endpoint_that_fails_is_unavailable() {
            answers.add(TokenEndpoint.error(503, "server_error", "busy"));
            isUnavailable(withSecret());

            assertThat(forms).hasSize(1);
        }

        @Test
        void an_unreadable_answer_of_a_token_endpoint_is_unavailable() {
            answers.add(new TokenEndpoint.Answer(200, Map.of(), "<html>token-x</html>"));
            isUnavailable(withSecret());
            answers.add(new TokenEndpoint.Answer(200, Map.of(), ""));
            isUnavailable(withSecret());
        }

        @Test
        void a_token_endpoint_without_a_connection_is_unavailable() {
            TokenSource tokens = withSecret();
            noAnswer = new ConnectException("refused");

            isUnavailable(tokens);
        }
    }
}
