package io.github.graphcalls.callbacks;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys of a key set.
 *
 * @param keys the keys by id
 * @param fetchedAt when the set was fetched
 */
record KnownKeys(Map<String, RSAKey> keys, Instant fetchedAt) {

    static final KnownKeys NONE = new KnownKeys(Map.of(), Instant.MIN);

    private static final JWKMatcher USABLE = new JWKMatcher.Builder()
            .keyType(KeyType.RSA)
            .withKeyIDOnly(true)
            .keyUses(KeyUse.SIGNATURE, null)
            .minKeySize(2048)
            .build();

    /** Reads a key set without the keys that are malformed or unusable: RFC 7517, section 5. */
    static KnownKeys read(String keySet, Instant fetchedAt) throws IOException, ParseException {
        Object members = JSONObjectUtils.parse(keySet).get("keys");
        Map<String, RSAKey> keys = (members instanceof List<?> list ? list : List.of())
                .stream()
                        .flatMap(KnownKeys::usable)
                        .collect(Collectors.toMap(JWK::getKeyID, JWK::toRSAKey, (first, second) -> first));
        if (keys.isEmpty()) {
            throw new IOException(
                    "expected an RSA key for signatures, of at least 2048 bits and with an id, found none");
        }
        return new KnownKeys(keys, fetchedAt);
    }

    private static Stream<JWK> usable(Object key) {
        try {
            return JWKSet.parse(Map.of("keys", List.of(key))).filter(USABLE).getKeys().stream();
        } catch (ParseException | RuntimeException malformed) {
            return Stream.empty();
        }
    }
}
