package io.github.graphcalls.emulator.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tokens that were issued here, the newest thousands of them. */
final class IssuedTokens {

    /** As long as Microsoft Entra's (fact 7.1). */
    static final Duration LIFETIME = Duration.ofSeconds(3599);

    private static final int MAX_TOKENS = 10_000;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SecureRandom chance = new SecureRandom();
    private final Map<String, Instant> expiry = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MAX_TOKENS;
        }
    };

    /** A token of the shape that clients know, a JWT, whose signature is chance: it is recognised, not verified. */
    synchronized String issue(String claims, Instant now) {
        byte[] signature = new byte[32];
        chance.nextBytes(signature);
        String token = BASE64.encodeToString("{\"typ\":\"JWT\",\"alg\":\"none\"}".getBytes(UTF_8)) + "."
                + BASE64.encodeToString(claims.getBytes(UTF_8)) + "." + BASE64.encodeToString(signature);
        expiry.put(token, now.plus(LIFETIME));
        return token;
    }

    synchronized boolean isValid(String token, Instant now) {
        Instant until = expiry.get(token);
        return until != null && now.isBefore(until);
    }
}
