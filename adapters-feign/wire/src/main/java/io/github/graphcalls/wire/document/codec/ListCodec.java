package io.github.graphcalls.wire.document.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes a list of values without nulls. */
record ListCodec<T>(ValueCodec<T> items) implements ValueCodec<List<T>> {

    @Override
    public List<T> read(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw InvalidDocumentException.expected(parser, "an array");
        }
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            return List.of();
        }
        List<T> list = new ArrayList<>(4);
        try {
            do {
                list.add(items.read(parser));
            } while (parser.nextToken() != JsonToken.END_ARRAY);
        } catch (JsonProcessingException e) {
            throw JsonMappingException.wrapWithPath(e, list, list.size());
        }
        return list;
    }

    @Override
    public void write(List<T> list, JsonGenerator generator) throws IOException {
        generator.writeStartArray();
        for (T item : list) {
            items.write(item, generator);
        }
        generator.writeEndArray();
    }
}
