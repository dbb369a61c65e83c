package io.github.graphcalls.feign.signin.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.signin.BearerToken;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.wire.GraphCloud;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What proves who signs in, and the token that comes of it. */
class EntraSignInTest extends CannedSignIn {

    @TempDir
    static Path folder;

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
        void a_token_that_contains_a_short_secret_is_not_changed() {
            TokenSource tokens =
                    EntraSignIn.withSecret(application(), Secret.of("e")).over(transport, CLOCK);

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
        void no_text_shows_the_client_secret() {
            assertThat(withSecret())
                    .hasToString("MsalApplication[client-1 at https://login.microsoftonline.com/contoso.example/]");
        }
    }

    @Nested
    class With_the_token_of_a_platform {

        @Test
        void the_file_of_a_federated_token_is_read_for_each_sign_in() throws Exception {
            Path file = Files.writeString(folder.resolve("federated"), "platform-1\n");
            TokenSource tokens =
                    EntraSignIn.withFederatedToken(application(), file).over(transport, CLOCK);
            tokens.token(Optional.empty());
            Files.writeString(file, "platform-2");
            tokens.token(Optional.empty());

            assertThat(forms)
                    .extracting(form -> form.get("client_assertion"))
                    .containsExactly("platform-1", "platform-2");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\ufeffplatform-1", "\ufeff platform-1\r\n", "\n\tplatform-1 \n\n"})
        void a_federated_token_is_sent_without_byte_order_mark_and_white_space(String content) throws Exception {
            Path file = Files.writeString(folder.resolve("marked"), content);

            EntraSignIn.withFederatedToken(application(), file)
                    .over(transport, CLOCK)
                    .token(Optional.empty());

            assertThat(forms.get(0)).containsEntry("client_assertion", "platform-1");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "\ufeff", " \n", "two words-of-it", "one\nline-and-another", "\u00fcmlaut-token"})
        void a_file_without_a_federated_token_makes_a_lookup_unavailable_and_is_neither_sent_nor_shown(String content)
                throws Exception {
            Path file = Files.writeString(folder.resolve("no-token"), content);

            LookupOutcome outcome = outcomeOf(
                    EntraSignIn.withFederatedToken(application(), file).over(transport, CLOCK));

            assertThat(outcome)
                    .isInstanceOf(Unavailable.class)
                    .asString()
                    .contains("SIGN_IN", "no-token")
                    .doesNotContain("words-of", "line-and", "mlaut");
            assertThat(forms).isEmpty();
        }

        @Test
        void a_missing_file_of_a_federated_token_makes_a_lookup_unavailable_and_is_named() {
            Path nowhere = folder.resolve("no-federated-token");

            LookupOutcome outcome = outcomeOf(
                    EntraSignIn.withFederatedToken(application(), nowhere).over(transport, CLOCK));

            assertThat(outcome).isInstanceOf(Unavailable.class).asString().contains("SIGN_IN", "no-federated-token");
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
            assertThat(token.expiresAt()).contains(Instant.parse("2100-01-01T00:00:00Z"));
            assertThat(urls)
                    .hasSize(2)
                    .allSatisfy(url -> assertThat(URI.create(url).getQuery())
                            .contains("resource=https://graph.microsoft.us", "client_id=identity-1"));
        }
    }
}
