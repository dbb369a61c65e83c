package io.github.graphcalls.feign.signin;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Secret;
import java.time.Instant;
import java.util.Optional;

/**
 * A bearer token and its expiry. Immutable; does not print the token.
 *
 * @param value the token
 * @param expiresAt when it expires; empty when that is unknown: the token is then used until Graph requests other claims
 */
public record BearerToken(Secret value, Optional<Instant> expiresAt) {

    /**
     * Checks the token.
     *
     * @throws IllegalArgumentException if it is not valid in a header; the message does not show it
     */
    public BearerToken {
        requireNonNull(value, "value");
        requireNonNull(expiresAt, "expiresAt");
        if (!isVisible(value.reveal())) {
            throw new IllegalArgumentException(
                    "token: expected visible ASCII characters without a space or a line break");
        }
    }

    private static boolean isVisible(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) >= 127) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /**
     * Returns a token whose expiry is unknown.
     *
     * @param value the token
     * @return the token
     * @throws IllegalArgumentException if it is not valid in a header; the message does not show it
     */
    public static BearerToken of(Secret value) {
        return new BearerToken(value, Optional.empty());
    }

    /**
     * Returns a token that expires.
     *
     * @param value the token
     * @param expiresAt when it expires
     * @return the token
     * @throws IllegalArgumentException if it is not valid in a header; the message does not show it
     */
    public static BearerToken of(Secret value, Instant expiresAt) {
        return new BearerToken(value, Optional.of(expiresAt));
    }
}
