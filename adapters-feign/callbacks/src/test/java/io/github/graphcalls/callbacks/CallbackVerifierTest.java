package io.github.graphcalls.callbacks;

import static io.github.graphcalls.callbacks.Tokens.KEY;
import static io.github.graphcalls.callbacks.Tokens.OTHER_KEY;
import static io.github.graphcalls.callbacks.Tokens.TENANT;
import static io.github.graphcalls.callbacks.Tokens.claims;
import static io.github.graphcalls.callbacks.Tokens.header;
import static io.github.graphcalls.callbacks.Tokens.token;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.callbacks.CallbackResult.Accepted;
import io.github.graphcalls.callbacks.CallbackResult.Invalid;
import io.github.graphcalls.callbacks.CallbackResult.Legacy;
import io.github.graphcalls.callbacks.CallbackResult.Reason;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Callbacks with and without a token, and their bodies. */
class CallbackVerifierTest extends CallbackTestCase {

    @Test
    void a_signed_callback_is_accepted_with_its_tenant_and_notifications() {
        CallbackResult result = verifier.verify("Bearer " + token(claims -> {}), ENVELOPE);

        assertThat(result).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.tenantId()).isEqualTo(TENANT);
            assertThat(accepted.notifications().notifications()).hasSize(1);
            assertThat(accepted.status()).isEqualTo(202);
        });
    }

    @Test
    void a_replayed_callback_is_accepted() {
        String token = token(claims -> {});

        assertThat(status(token)).isEqualTo(202);
        assertThat(status(token)).isEqualTo(202);
        assertThat(fakeKeys.fetches()).isEqualTo(2);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Basic YTpi", "Bearer", "bearer"})
    void a_callback_without_a_bearer_token_is_refused(String authorization) {
        assertThat(reason(verifier.verify(authorization, ENVELOPE))).isEqualTo(Reason.NO_TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"callState\":\"incoming\"}", "[]", "\"text\"", "{\"value\":\"text\"}", "7", "{\"a\":[1]}"})
    void genuine_json_without_an_envelope_is_legacy(String body) {
        CallbackResult result = verifier.verify("Bearer " + token(claims -> {}), body.getBytes(UTF_8));

        assertThat(result).isEqualTo(new Legacy(TENANT));
        assertThat(result.status()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'' |", "{ |", "<html> |", "{\"value\":[{}]} | value[0].resourceUrl", "{} trailing | value"})
    void a_genuine_callback_with_an_invalid_body_is_answered_400(String body, String place) {
        CallbackResult result = verifier.verify("Bearer " + token(claims -> {}), body.getBytes(UTF_8));

        assertThat(result).isInstanceOfSatisfying(Invalid.class, invalid -> {
            assertThat(invalid.status()).isEqualTo(400);
            assertThat(invalid.place()).isEqualTo(place == null ? "" : place);
        });
    }

    @Test
    void a_body_over_four_mebibytes_is_answered_400() {
        byte[] large = ("{\"a\":\"" + "a".repeat(4 * 1024 * 1024) + "\"}").getBytes(UTF_8);

        assertThat(verifier.verify("Bearer " + token(claims -> {}), large).status())
                .isEqualTo(400);
    }

    @Test
    void no_result_holds_a_part_of_the_token() {
        for (String token : List.of(
                token(claims -> claims.issuer("https://evil.example")),
                token(header(KEY).build(), claims().build(), OTHER_KEY),
                "secret-secret.secret-secret.secret-secret")) {
            CallbackResult result = verifier.verify("Bearer " + token, ENVELOPE);

            for (String part : token.split("\\.")) {
                assertThat(result.toString()).doesNotContain(part);
            }
        }
    }

    @Test
    void settings_that_protect_nothing_are_refused() {
        assertThatThrownBy(() -> CallbackVerifier.builder(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder().issuers(Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder().skew(Duration.ofHours(2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder().keyDocument(URI.create("http://keys.example/keys")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder().keyDocument(URI.create("https://me:pw@keys.example/keys")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
