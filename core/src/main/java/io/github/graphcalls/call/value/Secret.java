package io.github.graphcalls.call.value;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A token or a passcode, which prints as asterisks. Only {@link #reveal()} returns its text. Immutable.
 */
public final class Secret {

    private final String text;
    /** Created by the first call of {@link #hideIn}, since most passcodes are never searched for. */
    private volatile @Nullable SecretEchoes echoes;

    private Secret(String text) {
        this.text = requireNonNull(text, "text");
    }

    /**
     * Wraps a secret text.
     *
     * @param text the text, kept unchanged
     * @return the secret
     */
    public static Secret of(String text) {
        return new Secret(text);
    }

    /**
     * Returns the text. The caller is responsible for where it goes.
     *
     * @return the secret text
     */
    public String reveal() {
        return text;
    }

    /**
     * Replaces every echo of this secret in a text by asterisks: the secret itself, eight or more consecutive characters of
     * it, and the same in Base64, percent-encoded, or escaped as in JSON or HTML. A secret of fewer than eight characters is
     * replaced only where it stands as a word, and one of fewer than four only as the whole text or after {@code Bearer}, so
     * that the text around so short a secret stays readable.
     *
     * @param echoing any text, such as the error message of a server that quotes the request
     * @return the text without the secret
     */
    public String hideIn(String echoing) {
        SecretEchoes known = echoes;
        if (known == null) {
            known = new SecretEchoes(text);
            echoes = known;
        }
        return known.hideIn(echoing);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Three asterisks, for a secret of any length. */
    @Override
    public String toString() {
        return "***";
    }
}
