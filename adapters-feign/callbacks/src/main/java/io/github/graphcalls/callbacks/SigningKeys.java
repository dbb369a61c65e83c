package io.github.graphcalls.callbacks;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import io.github.graphcalls.callbacks.CallbackResult.Reason;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The keys that Microsoft signs with, by key id. One thread fetches, the others wait for it. A failed fetch keeps the keys that are
 * known, and is not repeated within a minute.
 */
final class SigningKeys {

    private static final Duration MAX_AGE = Duration.ofHours(2);
    private static final Duration MIN_INTERVAL = Duration.ofMinutes(1);
    private static final int MIN_KEY_BITS = 2048;

    private final URI document;
    private final KeyFetcher fetcher;
    private final InstantSource clock;

    private Map<String, RSAKey> keys = Map.of();
    private Instant fetched = Instant.MIN;
    private Instant tried = Instant.MIN;
    private String problem = "";

    SigningKeys(URI document, KeyFetcher fetcher, InstantSource clock) {
        this.document = document;
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /** The key of an id. */
    synchronized RSAKey find(String keyId) throws RefusedException {
        if (keyId == null) {
            throw new RefusedException(Reason.UNKNOWN_KEY, "expected a key id (kid)");
        }
        Instant now = clock.instant();
        boolean isFresh = keys.containsKey(keyId) && !isBefore(fetched, now, MAX_AGE);
        if (!isFresh && isBefore(tried, now, MIN_INTERVAL)) {
            tried = now;
            refresh(now);
        }
        RSAKey key = keys.get(keyId);
        if (key != null) {
            return key;
        }
        throw problem.isEmpty()
                ? new RefusedException(Reason.UNKNOWN_KEY, "expected a key id of " + document)
                : new RefusedException(Reason.KEYS_UNAVAILABLE, problem);
    }

    private static boolean isBefore(Instant instant, Instant now, Duration age) {
        return instant.equals(Instant.MIN) || !instant.plus(age).isAfter(now);
    }

    private void refresh(Instant now) {
        try {
            Object named = JSONObjectUtils.parse(fetcher.fetch(document)).get("jwks_uri");
            if (!(named instanceof String text) || !KeyAddress.mayLead(document, URI.create(text))) {
                throw new IOException("expected jwks_uri to be an address on the host of the document");
            }
            keys = JWKSet.parse(fetcher.fetch(URI.create(text))).getKeys().stream()
                    .filter(SigningKeys::isSigningKey)
                    .map(JWK::toRSAKey)
                    .collect(Collectors.toMap(JWK::getKeyID, key -> key, (first, second) -> first));
            fetched = now;
            problem = "";
        } catch (IOException | ParseException | RuntimeException e) {
            problem = "cannot read the keys of " + document + ": " + describe(e);
        }
    }

    private static boolean isSigningKey(JWK key) {
        return key instanceof RSAKey
                && key.getKeyID() != null
                && (key.getKeyUse() == null || KeyUse.SIGNATURE.equals(key.getKeyUse()))
                && key.size() >= MIN_KEY_BITS;
    }

    /** A parser's message may hold anything that the server sent. */
    private static String describe(Exception e) {
        return e instanceof IOException ? e.getMessage() : "not the expected JSON";
    }
}
