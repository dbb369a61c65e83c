package io.github.graphcalls.fake.json;

/** A document that is not what is expected. The message names the place, what was found there and what was expected. */
public final class JsonFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    JsonFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
