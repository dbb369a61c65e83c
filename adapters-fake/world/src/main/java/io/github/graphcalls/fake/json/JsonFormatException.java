package io.github.graphcalls.fake.json;

/** Refuses a document. The message contains the place, the value found and the value expected. */
public final class JsonFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    JsonFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
