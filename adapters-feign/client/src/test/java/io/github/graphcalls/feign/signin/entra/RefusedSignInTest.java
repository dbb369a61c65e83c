package io.github.graphcalls.feign.signin.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.ManagedIdentityApplication;
import com.microsoft.aad.msal4j.ManagedIdentityId;
import com.microsoft.aad.msal4j.ManagedIdentityParameters;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Refusals of the token endpoint, and their messages. */
class RefusedSignInTest extends CannedSignIn {

    @Nested
    class A_refusal {

        @ParameterizedTest
        @ValueSource(strings = {SECRET, "a\\u002Bvery\\/secret=\\u0026text", "a%2Bvery%2Fsecret%3D%26text"})
        void a_refusal_is_denied_with_the_reason_and_without_the_echoed_secret(String echo) {
            answers.add(TokenEndpoint.error(
                    401, "invalid_client", "AADSTS7000215: Invalid client secret provided: " + echo));

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
        void a_refusal_prints_no_part_of_the_secret_nor_its_base64() {
            String secret = "q8Q~4fGhJkLmNoPqRsTuVwXyZ-0123";
            TokenSource tokens =
                    EntraSignIn.withSecret(application(), Secret.of(secret)).over(transport, CLOCK);
            for (String echo : new String[] {
                secret.substring(0, 12),
                secret.substring(18),
                Base64.getEncoder().encodeToString(("client-1:" + secret).getBytes(StandardCharsets.UTF_8))
            }) {
                answers.add(TokenEndpoint.error(401, "invalid_client", "AADSTS7000215: No: " + echo + "."));

                assertThat(outcomeOf(tokens).toString())
                        .contains("AADSTS7000215")
                        .doesNotContain(echo);
            }
        }

        @Test
        void a_refusal_keeps_its_words_although_the_secret_is_a_letter_of_them() {
            answers.add(TokenEndpoint.error(401, "invalid_client", "AADSTS7000215: Invalid client secret."));

            assertThat(outcomeOf(EntraSignIn.withSecret(application(), Secret.of("e"))
                            .over(transport, CLOCK)))
                    .asString()
                    .contains("code invalid_client", "AADSTS7000215: Invalid client secret.");
        }

        @Test
        void a_refusal_is_denied_however_long_the_credential_is(@TempDir Path folder) throws IOException {
            Path federated = Files.writeString(folder.resolve("federated"), "a".repeat(20_000));
            answers.add(TokenEndpoint.error(401, "invalid_client", "AADSTS700027: No."));

            assertThat(outcomeOf(EntraSignIn.withFederatedToken(application(), federated)
                            .over(transport, CLOCK)))
                    .isInstanceOf(Denied.class);
        }

        @Test
        void a_refusal_has_the_code_of_the_token_endpoint_also_when_it_is_not_one_of_oauth() {
            answers.add(TokenEndpoint.error(400, "urn:some-code", "AADSTS1: No."));

            assertThat(outcomeOf(withSecret()).diagnostics().code()).contains("urn:some-code");
        }

        @Test
        void a_throttled_sign_in_is_unavailable_until_its_retry_after() {
            answers.add(new TokenEndpoint.Answer(
                    429, Map.of("Retry-After", "7"), "{\"error\":\"throttled\",\"error_description\":\"slow\"}"));

            assertThat(outcomeOf(withSecret())).isInstanceOfSatisfying(Unavailable.class, outcome -> {
                assertThat(outcome.cause()).isEqualTo(Unavailable.Cause.SIGN_IN);
                assertThat(outcome.diagnostics().status()).contains(429);
                assertThat(outcome.retryAt()).contains(START.plusSeconds(7));
            });
        }
    }

    @Nested
    class A_failure_whose_body_says_nothing {

        private LookupOutcome outcome(TokenSource tokens, int status, String body) {
            answers.add(new TokenEndpoint.Answer(status, Map.of("Retry-After", "120"), body));
            return outcomeOf(tokens);
        }

        @ParameterizedTest
        @ValueSource(strings = {"<html>busy</html>", "{}", ""})
        void a_failure_without_a_reason_is_unavailable_with_its_status_until_its_retry_after(String body) {
            assertThat(outcome(withSecret(), 503, body)).isInstanceOfSatisfying(Unavailable.class, outcome -> {
                assertThat(outcome.cause()).isEqualTo(Unavailable.Cause.SIGN_IN);
                assertThat(outcome.diagnostics().status()).contains(503);
                assertThat(outcome.retryAt()).contains(START.plusSeconds(120));
            });
        }

        @ParameterizedTest
        @ValueSource(ints = {400, 401, 403})
        void a_failure_without_a_reason_is_a_refused_sign_in_by_its_status(int status) {
            assertThat(outcome(withSecret(), status, ""))
                    .isInstanceOfSatisfying(
                            Denied.class,
                            denied -> assertThat(denied.reason()).isEqualTo(Denied.Reason.SIGN_IN_REFUSED));
        }

        @Test
        void a_failure_without_a_reason_is_reported_once() {
            TokenSource tokens = withSecret();
            assertThat(outcome(tokens, 503, "").diagnostics().status()).contains(503);
            noAnswer = new ConnectException("refused");

            assertThat(outcomeOf(tokens).diagnostics().status()).isEmpty();
        }
    }

    /** The endpoints of some machines take a credential in a header: of Azure Arc, App Service and Azure ML. */
    @Nested
    class The_answer_to_a_header_with_a_credential {

        private final MsalHttp http = new MsalHttp(transport);

        private String answer(String header, String echo) throws Exception {
            AtomicReference<HttpRequest> request = new AtomicReference<>();
            IHttpClient capturing = sent -> {
                request.set(sent);
                throw new EOFException();
            };
            assertThat(ManagedIdentityApplication.builder(ManagedIdentityId.systemAssigned())
                            .httpClient(capturing)
                            .disableInternalRetries()
                            .build()
                            .acquireTokenForManagedIdentity(
                                    ManagedIdentityParameters.builder("r").build()))
                    .failsWithin(Duration.ofSeconds(30));
            request.get().headers().put(header, "very-secret-credential");
            answers.add(TokenEndpoint.error(401, "invalid_client", echo));
            return http.send(request.get()).body();
        }

        @ParameterizedTest
        @ValueSource(strings = {"X-IDENTITY-HEADER", "secret", "Authorization"})
        void an_echoed_credential_of_a_header_is_hidden(String header) throws Exception {
            assertThat(answer(header, "No: very-secret-credential.")).contains("No: ***.");
            assertThat(http.takeFailed().orElseThrow().body())
                    .asString(StandardCharsets.UTF_8)
                    .contains("No: ***.");
        }

        @Test
        void an_echoed_header_that_is_no_credential_is_shown() throws Exception {
            assertThat(answer("Metadata", "No: very-secret-credential.")).contains("No: very-secret-credential.");
        }

        @Test
        void a_failure_is_that_of_the_last_request() throws Exception {
            answer("secret", "No.");
            noAnswer = new ConnectException("refused");
            assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> answer("secret", ""));
            assertThat(http.takeFailed()).isEmpty();

            noAnswer = null;
            answer("secret", "No.");
            assertThat(http.takeUnanswered()).isEmpty();
        }
    }
}
