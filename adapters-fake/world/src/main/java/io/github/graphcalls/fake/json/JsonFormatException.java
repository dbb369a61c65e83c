package io.github.graphcalls.fake.json;

import org.jspecify.annotations.Nullable;

/** Refuses a document. The message contains the place, the value found and the value expected. */
public final class JsonFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    JsonFormatException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
