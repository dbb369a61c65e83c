package io.github.graphcalls.jackson3;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes a part of a call as Graph's document, token by token, so that a generator of any format or layout takes it. */
final class DocumentSerializer extends ValueSerializer<Object> {

    private static final JsonFactory JSON = new JsonFactory();

    private final ObjectWriter writer;

    DocumentSerializer(Class<?> part) {
        writer = Mapper.WIRE.writerFor(part);
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
        String document;
        try {
            document = writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw DatabindException.from(generator, e.getOriginalMessage(), e);
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), document)) {
            parser.nextToken();
            generator.copyCurrentStructureExact(parser);
        }
    }
}
