package io.github.graphcalls.feign.signin.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.signin.BearerToken;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.wire.GraphCloud;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What proves who signs in, and the token that comes of it. */
class EntraSignInTest extends CannedSignIn {

    @Nested
    class With_a_secret {

        @Test
        void a_client_secret_requests_a_token_of_the_application_from_the_tenant() {
            Instant before = Instant.now();

            BearerToken token = withSecret().token(Optional.empty());

            assertThat(token.value().reveal()).isEqualTo("token-1");
            assertThat(token.expiresAt().orElseThrow())
                    .isBetween(before.plusSeconds(3590), Instant.now().plusSeconds(3610));
            assertThat(urls).containsExactly("https://login.microsoftonline.com/contoso.example/oauth2/v2.0/token");
            assertThat(forms.get(0))
                    .containsEntry("client_id", "client-1")
                    .containsEntry("client_secret", SECRET)
                    .containsEntry("grant_type", "client_credentials")
                    .satisfies(form -> assertThat(form.get("scope")).contains("https://graph.microsoft.com/.default"));
        }

        @Test
        void each_token_of_a_client_secret_is_a_new_one() {
            TokenSource tokens = withSecret();
            tokens.token(Optional.empty());

            assertThat(tokens.token(Optional.empty()).value().reveal()).isEqualTo("token-2");
        }

        @Test
        void a_token_that_contains_the_secret_is_not_changed() {
            TokenSource tokens =
                    EntraSignIn.withSecret(application(), Secret.of("token")).over(transport, CLOCK);

            assertThat(tokens.token(Optional.empty()).value().reveal()).isEqualTo("token-1");
        }

        @Test
        void claims_are_requested_and_the_answer_to_challenges_is_announced() {
            String claims = "{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"c25\"}}}";

            withSecret().token(Optional.of(claims));

            assertThat(forms.get(0).get("claims")).contains("\"acrs\"", "\"c25\"", "\"cp1\"");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"access_token\":5}",
                    "{\"access_token\":{\"acrs\":{\"essential\":\"yes\"}}}",
                    "{\"other\":{\"x\":[1,{}]}}"
                })
        void claims_that_msal_cannot_request_are_answered_with_the_current_token(String claims) {
            TokenSource tokens = withSecret();
            BearerToken first = tokens.token(Optional.empty());

            assertThat(tokens.token(Optional.of(claims))).isEqualTo(first);
            assertThat(forms).hasSize(1);
        }

        @Test
        void claims_that_msal_cannot_request_are_left_out_when_there_is_no_token_yet() {
            BearerToken token = withSecret().token(Optional.of("{\"access_token\":5}"));

            assertThat(token.value().reveal()).isEqualTo("token-1");
            assertThat(forms.get(0).get("claims")).contains("\"cp1\"").doesNotContain("5");
        }

        @Test
        void an_application_without_a_tenant_is_refused() {
            assertThatNullPointerException()
                    .isThrownBy(() -> EntraApplication.of(GraphCloud.GLOBAL, null, "client-1"))
                    .withMessage("tenant");
        }

        @Test
        void no_text_shows_the_client_secret() {
            assertThat(withSecret())
                    .hasToString("MsalApplication[client-1 at https://login.microsoftonline.com/contoso.example/]");
        }
    }

    @Nested
    class As_a_managed_identity {

        @Test
        void a_managed_identity_requests_a_new_token_for_graph_each_time() {
            for (int i = 1; i <= 2; i++) {
                answers.add(new TokenEndpoint.Answer(
                        200,
                        Map.of("Content-Type", "application/json"),
                        "{\"access_token\":\"token-m" + i + "\",\"expires_in\":\"3600\",\"expires_on\":\"4102444800\","
                                + "\"token_type\":\"Bearer\",\"resource\":\"r\"}"));
            }
            TokenSource tokens = EntraSignIn.asManagedIdentity(GraphCloud.US_GOV_L4, Optional.of("identity-1"))
                    .over(transport, CLOCK);
            tokens.token(Optional.empty());

            BearerToken token = tokens.token(Optional.empty());

            assertThat(token.value().reveal()).isEqualTo("token-m2");
            assertThat(headers).allSatisfy(sent -> assertThat(sent).containsEntry("Metadata", List.of("true")));
            assertThat(token.expiresAt()).contains(Instant.parse("2100-01-01T00:00:00Z"));
            assertThat(urls)
                    .hasSize(2)
                    .allSatisfy(url -> assertThat(URI.create(url).getQuery())
                            .contains("resource=https://graph.microsoft.us", "client_id=identity-1"));
        }
    }

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
}
