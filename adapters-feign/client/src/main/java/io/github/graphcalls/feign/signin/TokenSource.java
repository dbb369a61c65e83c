package io.github.graphcalls.feign.signin;

import io.github.graphcalls.call.value.Secret;
import java.util.Optional;

/**
 * Where bearer tokens come from. The client keeps a token until it ends (see {@link TokenCache}), so that a source gets a
 * new one each time. Implementations are safe for use by several threads.
 */
@FunctionalInterface
public interface TokenSource {

    /**
     * Gets a token from the token endpoint. A lookup waits for at most 20 seconds and within its deadline. A call that has not
     * returned for 5 seconds is repeated on another thread when a lookup needs the token, and is interrupted after 30 seconds.
     *
     * @param claims what Graph wants of the token, a JSON object, when it refused the last one before its end (fact 7.4); a
     *     source that cannot ask for claims gives the token that it has, and the lookup is denied
     * @return the token
     * @throws SignInException if there is none to be had, saying why. Whatever else is thrown makes a lookup unavailable: its
     *     class is printed and its message, which may hold a secret, is not
     */
    BearerToken token(Optional<String> claims);

    /**
     * Always the same token: for a script, which ends before the token does.
     *
     * @param token the token
     * @return a source of it
     * @throws IllegalArgumentException if it could not stand in a header; the message does not show it
     */
    static TokenSource of(Secret token) {
        return new StaticToken(BearerToken.of(token));
    }
}
