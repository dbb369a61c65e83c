package io.github.graphcalls.jackson3;

import com.fasterxml.jackson.databind.ObjectReader;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.wire.document.GraphCallModule;
import java.io.IOException;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/** Reads a part of a call from Graph's document. */
final class DocumentDeserializer extends ValueDeserializer<Object> {

    private static final JsonFactory JSON = new JsonFactory();

    private final Class<?> part;
    private final ObjectReader reader;

    DocumentDeserializer(Class<?> part) {
        this.part = part;
        reader = Mapper.WIRE.readerFor(part);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        StringWriter document = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), document)) {
            generator.copyCurrentStructureExact(parser);
        }
        try {
            return reader.readValue(document.toString());
        } catch (IOException e) {
            Malformed malformed = GraphCallModule.malformed(e);
            String place = malformed.place().isEmpty() ? "" : malformed.place() + ": ";
            throw MismatchedInputException.from(parser, part, place + malformed.problem());
        }
    }
}
