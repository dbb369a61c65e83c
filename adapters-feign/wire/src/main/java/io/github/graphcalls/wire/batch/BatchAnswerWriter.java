package io.github.graphcalls.wire.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.GraphHeaders;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Writes the answers to a batch as Graph does: one document, with a status for each. */
public final class BatchAnswerWriter {

    private static final JsonMapper MAPPER = new JsonMapper();

    private BatchAnswerWriter() {}

    /**
     * Writes the body of an answer to a batch, whose own status is 200 whatever the statuses of its items
     * (FACTS.md#batch-answers).
     *
     * @param answers the answers, written in this order, which may differ from that of the requests. A body whose
     *     {@code Content-Type} is JSON is written unchanged, any other in Base64, as Graph does
     * @return the document in UTF-8
     */
    public static byte[] write(Collection<BatchedAnswer> answers) {
        ObjectNode document = MAPPER.createObjectNode();
        ArrayNode responses = document.putArray("responses");
        answers.forEach(each -> write(each.id(), each.answer(), responses.addObject()));
        try {
            // Not as bytes: Jackson before 2.18 writes the halves of a surrogate pair as two escapes then.
            return MAPPER.writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(String id, GraphAnswer answer, ObjectNode item) {
        item.put("id", id).put("status", answer.status());
        ObjectNode headers = item.putObject("headers");
        answer.headers().forEach((name, values) -> headers.put(name, String.join(",", values)));
        if (answer.body().length == 0) {
            return;
        }
        if (isJson(answer)) {
            item.putRawValue("body", new RawValue(new String(answer.body(), StandardCharsets.UTF_8)));
        } else {
            item.put("body", answer.body());
        }
    }

    private static boolean isJson(GraphAnswer answer) {
        return answer.header(GraphHeaders.CONTENT_TYPE)
                .filter(type -> type.startsWith("application/json"))
                .isPresent();
    }
}
