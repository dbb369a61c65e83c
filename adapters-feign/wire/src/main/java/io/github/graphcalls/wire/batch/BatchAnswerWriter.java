package io.github.graphcalls.wire.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.GraphHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;

/** Writes the answers to a batch as Graph would: one document, with a status for each. */
public final class BatchAnswerWriter {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private BatchAnswerWriter() {}

    /**
     * Writes the body of an answer to a batch, which itself has the status 200 whatever the answers in it have (fact 6.2).
     *
     * @param answers the answers, written in this order, which need not be that of the requests. A body that its
     *     {@code Content-Type} calls JSON is taken over as it is, any other is written in Base64, as Graph does
     * @return the document in UTF-8
     */
    public static byte[] write(Collection<BatchedAnswer> answers) {
        ByteArrayOutputStream document = new ByteArrayOutputStream(2048);
        try (JsonGenerator generator = MAPPER.createGenerator(document)) {
            generator.writeStartObject();
            generator.writeArrayFieldStart("responses");
            for (BatchedAnswer each : answers) {
                write(each, generator);
            }
            generator.writeEndArray();
            generator.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return document.toByteArray();
    }

    private static void write(BatchedAnswer each, JsonGenerator generator) throws IOException {
        GraphAnswer answer = each.answer();
        generator.writeStartObject();
        generator.writeStringField("id", each.id());
        generator.writeNumberField("status", answer.status());
        generator.writeObjectFieldStart("headers");
        for (Map.Entry<String, ? extends Collection<String>> header :
                answer.headers().entrySet()) {
            generator.writeStringField(header.getKey(), String.join(",", header.getValue()));
        }
        generator.writeEndObject();
        if (answer.body().length > 0) {
            generator.writeFieldName("body");
            if (isJson(answer)) {
                generator.writeRawValue(new String(answer.body(), StandardCharsets.UTF_8));
            } else {
                generator.writeBinary(answer.body());
            }
        }
        generator.writeEndObject();
    }

    private static boolean isJson(GraphAnswer answer) {
        return answer.header(GraphHeaders.CONTENT_TYPE)
                .filter(type -> type.startsWith("application/json"))
                .isPresent();
    }
}
