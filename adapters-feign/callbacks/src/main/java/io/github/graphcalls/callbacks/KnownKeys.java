package io.github.graphcalls.callbacks;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The keys of a key set.
 *
 * @param keys the keys by id
 * @param fetchedAt when the set was fetched
 */
record KnownKeys(Map<String, RSAKey> keys, Instant fetchedAt) {

    static final KnownKeys NONE = new KnownKeys(Map.of(), Instant.MIN);

    private static final int MIN_KEY_BITS = 2048;

    static KnownKeys read(String keySet, Instant fetchedAt) throws ParseException {
        return new KnownKeys(
                JWKSet.parse(keySet).getKeys().stream()
                        .filter(KnownKeys::isSigningKey)
                        .map(JWK::toRSAKey)
                        .collect(Collectors.toMap(JWK::getKeyID, key -> key, (first, second) -> first)),
                fetchedAt);
    }

    private static boolean isSigningKey(JWK key) {
        return key instanceof RSAKey
                && key.getKeyID() != null
                && (key.getKeyUse() == null || KeyUse.SIGNATURE.equals(key.getKeyUse()))
                && key.size() >= MIN_KEY_BITS;
    }

    /** Whether the keys are at most that old. */
    boolean isWithin(Duration age, Instant now) {
        return now.isBefore(fetchedAt.plus(age));
    }
}
