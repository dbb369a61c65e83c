package io.github.graphcalls.call.value;

import static java.util.Objects.requireNonNull;

/**
 * A text that must not be printed: a token or a passcode. It shows itself only when asked by {@link #reveal()}; everything
 * that prints it prints asterisks. Immutable.
 */
public final class Secret {

    private final String text;

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
