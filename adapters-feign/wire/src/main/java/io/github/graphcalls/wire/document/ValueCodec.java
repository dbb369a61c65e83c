package io.github.graphcalls.wire.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/**
 * Reads one kind of value and writes it back.
 *
 * @param <T> the value
 */
interface ValueCodec<T> {

    /** Reads the value that begins at the current token, which stands at its last token afterwards. */
    T read(JsonParser parser) throws IOException;

    /** Writes a value that is there. */
    void write(T value, JsonGenerator generator) throws IOException;
}
