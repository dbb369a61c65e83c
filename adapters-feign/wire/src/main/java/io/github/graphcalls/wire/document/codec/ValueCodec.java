package io.github.graphcalls.wire.document.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/**
 * Reads and writes one kind of value.
 *
 * @param <T> the type of the value
 */
public interface ValueCodec<T> {

    /**
     * Reads the value that begins at the current token, and leaves the parser at the last token of the value.
     *
     * @param parser the parser
     * @return the value
     * @throws IOException if the document is not JSON, beyond a bound, or not of the expected form
     */
    T read(JsonParser parser) throws IOException;

    /**
     * Writes a value.
     *
     * @param value the value, not null
     * @param generator the generator
     * @throws IOException if the generator cannot write
     */
    void write(T value, JsonGenerator generator) throws IOException;
}
