package io.github.graphcalls.feign.signin;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Secret;
import java.time.Instant;
import java.util.Optional;

/**
 * A token, and how long it is good for. Immutable; does not print the token.
 *
 * @param value the token
 * @param expiresAt when it ends; empty when that is not known, and then it is kept until Graph asks for other claims
 */
public record BearerToken(Secret value, Optional<Instant> expiresAt) {

    /**
     * Checks the token.
     *
     * @throws IllegalArgumentException if it could not stand in a header; the message does not show it
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
     * A token whose end is not known.
     *
     * @param value the token
     * @return the token
     * @throws IllegalArgumentException if it could not stand in a header; the message does not show it
     */
    public static BearerToken of(Secret value) {
        return new BearerToken(value, Optional.empty());
    }

    /**
     * A token that ends.
     *
     * @param value the token
     * @param expiresAt when it ends
     * @return the token
     * @throws IllegalArgumentException if it could not stand in a header; the message does not show it
     */
    public static BearerToken of(Secret value, Instant expiresAt) {
        return new BearerToken(value, Optional.of(expiresAt));
    }
}
