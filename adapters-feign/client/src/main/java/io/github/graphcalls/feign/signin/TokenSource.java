package io.github.graphcalls.feign.signin;

import io.github.graphcalls.call.value.Secret;
import java.util.Optional;

/**
 * Returns bearer tokens. The client caches a token until it expires (see {@link TokenCache}): a source returns a new one each
 * time. Implementations are safe for use by several threads.
 */
@FunctionalInterface
public interface TokenSource {

    /**
     * Returns a token. A lookup waits for at most 20 seconds and within its deadline. A call that has not
     * returned for 5 seconds is repeated on another thread when a lookup needs the token, and is interrupted after 30 seconds.
     *
     * @param claims the claims that Graph requests, a JSON object, when it has refused the last token before its expiry
     *     (FACTS.md#claims-challenge); a source that cannot request claims returns the token that it has, and the lookup is denied
     * @return the token
     * @throws SignInException if there is no token, with the reason. Any other exception makes a lookup unavailable: its class is
     *     printed, its message, which may contain a secret, is not
     */
    BearerToken token(Optional<String> claims);

    /**
     * Returns a source of one fixed token: for a script that ends before the token expires.
     *
     * @param token the token
     * @return a source of it
     * @throws IllegalArgumentException if it is not valid in a header; the message does not show it
     */
    static TokenSource of(Secret token) {
        return new StaticToken(BearerToken.of(token));
    }
}
