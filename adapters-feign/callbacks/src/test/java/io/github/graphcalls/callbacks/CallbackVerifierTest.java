package io.github.graphcalls.callbacks;

import static io.github.graphcalls.callbacks.Tokens.APPLICATION;
import static io.github.graphcalls.callbacks.Tokens.KEY;
import static io.github.graphcalls.callbacks.Tokens.NOW;
import static io.github.graphcalls.callbacks.Tokens.OTHER_KEY;
import static io.github.graphcalls.callbacks.Tokens.TENANT;
import static io.github.graphcalls.callbacks.Tokens.claims;
import static io.github.graphcalls.callbacks.Tokens.header;
import static io.github.graphcalls.callbacks.Tokens.token;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.github.graphcalls.callbacks.CallbackResult.Accepted;
import io.github.graphcalls.callbacks.CallbackResult.Invalid;
import io.github.graphcalls.callbacks.CallbackResult.Legacy;
import io.github.graphcalls.callbacks.CallbackResult.Reason;
import io.github.graphcalls.callbacks.CallbackResult.Refused;
import java.net.URI;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackVerifierTest {

    private static final byte[] ENVELOPE = ("{\"value\":[{\"changeType\":\"updated\","
                    + "\"resourceUrl\":\"/communications/calls/2f1a1100-b174-40a0-aba7-0b405e01ed92\","
                    + "\"resourceData\":{\"@odata.type\":\"#microsoft.graph.call\",\"state\":\"established\"}}]}")
            .getBytes(UTF_8);

    private final FakeKeys fakeKeys = new FakeKeys(KEY);
    private final CallbackVerifier verifier = builder().build();

    @Test
    void a_signed_callback_is_accepted_with_its_tenant_and_notifications() {
        CallbackResult result = verifier.verify("Bearer " + token(claims -> {}), ENVELOPE);

        assertThat(result).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.tenantId()).isEqualTo(TENANT);
            assertThat(accepted.notifications().notifications()).hasSize(1);
            assertThat(accepted.status()).isEqualTo(202);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://api.botframework.com", "https://graph.microsoft.com"})
    void both_issuers_are_accepted(String issuer) {
        assertThat(status(token(claims -> claims.issuer(issuer)))).isEqualTo(202);
    }

    @Test
    void a_header_that_declares_a_nested_jwt_over_plain_claims_is_accepted() {
        assertThat(status(token(header(KEY).contentType("JWT").build(), claims().build(), KEY)))
                .isEqualTo(202);
    }

    @Test
    void a_token_for_several_audiences_is_accepted_if_this_application_is_one() {
        assertThat(status(token(claims -> claims.audience(List.of("another", APPLICATION)))))
                .isEqualTo(202);
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

    @Test
    void a_header_of_one_megabyte_is_refused_without_being_parsed() {
        assertThat(reason(verifier.verify("Bearer " + "a".repeat(1024 * 1024), ENVELOPE)))
                .isEqualTo(Reason.NO_TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "Bearer a.b", "Bearer a.b.c", "Bearer ....", "Bearer e30.e30.e30"})
    void what_is_no_signed_jwt_is_refused(String authorization) {
        assertThat(reason(verifier.verify(authorization, ENVELOPE))).isEqualTo(Reason.INVALID_TOKEN);
    }

    @Test
    void an_unsigned_token_is_refused() {
        assertThat(reason(new PlainJWT(claims().build()).serialize())).isEqualTo(Reason.INVALID_TOKEN);
    }

    @Test
    void a_token_signed_with_the_public_key_as_a_secret_is_refused() throws JOSEException {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(KEY.getKeyID()).build(), claims().build());
        jwt.sign(new MACSigner(KEY.toPublicJWK().toRSAPublicKey().getEncoded()));

        assertThat(reason(jwt.serialize())).isEqualTo(Reason.ALGORITHM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS384", "RS512", "PS256"})
    void another_algorithm_of_the_same_key_is_refused(String algorithm) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.parse(algorithm))
                .keyID(KEY.getKeyID())
                .build();

        assertThat(reason(token(header, claims().build(), KEY))).isEqualTo(Reason.ALGORITHM);
    }

    @Test
    void a_token_signed_by_a_foreign_key_under_a_known_id_is_refused() {
        assertThat(reason(token(header(KEY).build(), claims().build(), OTHER_KEY)))
                .isEqualTo(Reason.SIGNATURE);
    }

    @Test
    void a_token_with_the_key_in_its_own_header_is_refused() {
        JWSHeader header = header(KEY).jwk(OTHER_KEY.toPublicJWK()).build();

        assertThat(reason(token(header, claims().build(), OTHER_KEY))).isEqualTo(Reason.SIGNATURE);
    }

    @Test
    void claims_that_were_changed_after_signing_are_refused() {
        String[] parts = token(claims -> {}).split("\\.");
        String changed = Base64URL.encode(
                        claims().claim("tid", "another").build().toString())
                .toString();

        assertThat(reason(parts[0] + "." + changed + "." + parts[2])).isEqualTo(Reason.SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://api.botframework.com/", "https://API.botframework.com", "https://evil.example", ""})
    void another_issuer_is_refused(String issuer) {
        assertThat(reason(token(claims -> claims.issuer(issuer)))).isEqualTo(Reason.ISSUER);
    }

    @Test
    void a_token_for_another_application_is_refused() {
        assertThat(reason(token(claims -> claims.audience("another")))).isEqualTo(Reason.AUDIENCE);
        assertThat(reason(token(claims -> claims.audience((String) null)))).isEqualTo(Reason.AUDIENCE);
    }

    @Test
    void a_token_without_a_tenant_is_refused() {
        assertThat(reason(token(claims -> claims.claim("tid", null)))).isEqualTo(Reason.TENANT);
        assertThat(reason(token(claims -> claims.claim("tid", " ")))).isEqualTo(Reason.TENANT);
        assertThat(reason(token(claims -> claims.claim("tid", List.of(TENANT)))))
                .isEqualTo(Reason.TENANT);
    }

    @Test
    void a_tenant_that_is_not_accepted_is_refused() {
        CallbackVerifier strict = builder().tenants(Set.of("another")).build();

        assertThat(reason(strict.verify("Bearer " + token(claims -> {}), ENVELOPE)))
                .isEqualTo(Reason.TENANT);
    }

    @ParameterizedTest
    @CsvSource({"-300, EXPIRED", "-301, EXPIRED"})
    void a_token_is_refused_once_it_has_expired_by_more_than_the_skew(int seconds, Reason reason) {
        assertThat(reason(token(claims -> claims.expirationTime(Date.from(NOW.plusSeconds(seconds))))))
                .isEqualTo(reason);
        assertThat(status(token(claims -> claims.expirationTime(Date.from(NOW.plusSeconds(-299))))))
                .isEqualTo(202);
    }

    @Test
    void a_token_without_an_expiry_is_refused() {
        assertThat(reason(token(claims -> claims.expirationTime(null)))).isEqualTo(Reason.EXPIRED);
    }

    @Test
    void a_token_of_the_future_is_refused() {
        assertThat(reason(token(claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(301))))))
                .isEqualTo(Reason.NOT_YET_VALID);
        assertThat(status(token(claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(300))))))
                .isEqualTo(202);
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

    private CallbackVerifierBuilder builder() {
        return CallbackVerifier.builder(APPLICATION).clock(() -> NOW).fetcher(fakeKeys);
    }

    private int status(String token) {
        return verifier.verify("Bearer " + token, ENVELOPE).status();
    }

    private Reason reason(String token) {
        return reason(verifier.verify("Bearer " + token, ENVELOPE));
    }

    private static Reason reason(CallbackResult result) {
        return ((Refused) result).reason();
    }
}
