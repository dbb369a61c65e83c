package io.github.graphcalls.adapter;

/** Settings that an adapter cannot work with. The message says which, and what to do; it never holds a secret. */
public final class SettingsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * Refuses settings.
     *
     * @param message what is wrong and how to mend it
     */
    public SettingsException(String message) {
        super(message);
    }

    /**
     * Refuses settings because of an error.
     *
     * @param message what is wrong and how to correct it
     * @param cause the error
     */
    public SettingsException(String message, Throwable cause) {
        super(message, cause);
    }
}
