package io.github.graphcalls.emulator.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers the newest 10,000 tokens that this emulator issued. */
final class IssuedTokens {

    /** The lifetime of a token of Microsoft Entra (FACTS.md#client-credentials). */
    static final Duration LIFETIME = Duration.ofSeconds(3599);

    private static final int MAX_TOKENS = 10_000;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Instant> expiry = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MAX_TOKENS;
        }
    };

    /** Issues a JWT with a random signature: the emulator recognises its tokens and verifies no signature. */
    synchronized String issue(String claims, Instant now) {
        byte[] signature = new byte[32];
        random.nextBytes(signature);
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
