package io.github.graphcalls.feign;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Secret;

/** Where the bearer token of a request comes from. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface TokenSource {

    /**
     * The token for the next request.
     *
     * @return the token, visible ASCII without spaces
     */
    Secret token();

    /**
     * Always the same token: for a script, which ends before the token does.
     *
     * @param token the token
     * @return a source of it
     * @throws IllegalArgumentException if it could not stand in a header; the message does not show it
     */
    static TokenSource of(Secret token) {
        requireNonNull(token, "token");
        String text = token.reveal();
        if (text.isEmpty() || !text.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException(
                    "token: expected visible ASCII characters without a space or a line break");
        }
        return () -> token;
    }
}
