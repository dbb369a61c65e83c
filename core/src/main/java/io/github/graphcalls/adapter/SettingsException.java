package io.github.graphcalls.adapter;

/** Thrown for settings that an adapter cannot use. The message names them and the remedy, and never contains a secret. */
public final class SettingsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message the problem and its remedy
     */
    public SettingsException(String message) {
        super(message);
    }

    /**
     * Creates an exception with a cause.
     *
     * @param message the problem and its remedy
     * @param cause the error
     */
    public SettingsException(String message, Throwable cause) {
        super(message, cause);
    }
}
