package io.github.graphcalls.feign.signin.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of a gateway in the place of an answer of the token endpoint. */
class GatewaySignInTest extends CannedSignIn {

    private static void assertBlocked(LookupOutcome outcome) {
        assertThat(outcome).isInstanceOfSatisfying(Unavailable.class, blocked -> {
            assertThat(blocked.cause()).isEqualTo(Unavailable.Cause.BLOCKED);
            assertThat(blocked.retryAt()).isEmpty();
        });
    }

    private LookupOutcome answered(TokenSource tokens, int status, String body) {
        answers.add(new TokenEndpoint.Answer(status, Map.of("Content-Type", "application/json"), body));
        return outcomeOf(tokens);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html>Blocked</html>", "\ufeff<!DOCTYPE html>", "Access denied by policy", "<error/>", "[]"})
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
