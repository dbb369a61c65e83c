package io.github.graphcalls.callbacks;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;

/** Keys and tokens of a pretended Microsoft. */
final class Tokens {

    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    static final String APPLICATION = "8e3cc8d4-3b4f-4a3c-9f7a-0f0f2d9a1c11";
    static final String TENANT = "7f0c3f7e-1f0a-4c0d-9a57-5b6c0c5e2d22";
    static final RSAKey KEY = key("one", 2048);
    static final RSAKey OTHER_KEY = key("two", 2048);

    private Tokens() {}

    static RSAKey key(String id, int bits) {
        try {
            return new RSAKeyGenerator(bits, true).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String keySet(RSAKey... keys) {
        return new JWKSet(java.util.List.of(keys)).toString(true);
    }

    static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("https://api.botframework.com")
                .audience(APPLICATION)
                .claim("tid", TENANT)
                .issueTime(Date.from(NOW.minusSeconds(10)))
                .notBeforeTime(Date.from(NOW.minusSeconds(10)))
                .expirationTime(Date.from(NOW.plusSeconds(290)));
    }

    static JWSHeader.Builder header(RSAKey key) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID());
    }

    static String token(Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = claims();
        change.accept(claims);
        return token(header(KEY).build(), claims.build(), KEY);
    }

    static String token(JWSHeader header, JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT jwt = new SignedJWT(header, claims);
            jwt.sign(new RSASSASigner(key.toRSAPrivateKey()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
