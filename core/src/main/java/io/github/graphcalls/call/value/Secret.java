package io.github.graphcalls.call.value;

import static java.util.Objects.requireNonNull;

/**
 * A text that must not be printed: a token or a passcode. It shows itself only when asked by {@link #reveal()}; everything
 * that prints it prints asterisks. Immutable.
 */
public final class Secret {

    private final String text;
    /** Made when it is first needed. */
    private volatile SecretEchoes echoes;

    private Secret(String text) {
        this.text = requireNonNull(text, "text");
    }

    /**
     * Hides a text.
     *
     * @param text the secret, kept to the letter
     * @return the secret
     */
    public static Secret of(String text) {
        return new Secret(text);
    }

    /**
     * The text itself. Who calls this answers for where it goes.
     *
     * @return the secret text
     */
    public String reveal() {
        return text;
    }

    /**
     * Replaces every echo of this secret in a text by asterisks: the secret itself, eight or more consecutive characters of
     * it, and the same in Base64, percent-encoded, or escaped as in JSON or HTML. A secret of fewer than eight characters is
     * replaced only where it stands as a word, and one of fewer than four only as the whole text or after {@code Bearer}: so
     * short a secret protects nothing, and the text around it stays readable.
     *
     * @param echoing any text, such as the error of a server that quotes what it was sent
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

    /** Always the same asterisks, whatever the secret and its length. */
    @Override
    public String toString() {
        return "***";
    }
}
