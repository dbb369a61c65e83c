package io.github.graphcalls.callbacks;

import static io.github.graphcalls.callbacks.Tokens.KEY;
import static io.github.graphcalls.callbacks.Tokens.OTHER_KEY;
import static io.github.graphcalls.callbacks.Tokens.claims;
import static io.github.graphcalls.callbacks.Tokens.header;
import static io.github.graphcalls.callbacks.Tokens.token;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.github.graphcalls.callbacks.CallbackResult.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that are signed in other ways, or not at all. */
class TokenSignatureTest extends CallbackTestCase {

    @Test
    void a_header_that_declares_a_nested_jwt_over_plain_claims_is_accepted() {
        assertThat(status(token(header(KEY).contentType("JWT").build(), claims().build(), KEY)))
                .isEqualTo(202);
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
}
