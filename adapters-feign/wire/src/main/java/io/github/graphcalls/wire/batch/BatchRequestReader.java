package io.github.graphcalls.wire.batch;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.github.graphcalls.wire.document.CallDocuments;
import io.github.graphcalls.wire.document.GraphCallModule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the requests of a batch, and reports a problem with its place. */
final class BatchRequestReader {

    private static final JsonMapper MAPPER = JsonMapper.builder(GraphCallModule.jsonFactory())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private BatchRequestReader() {}

    static List<BatchedRequest> requests(byte[] document) {
        List<BatchedRequest> requests = new ArrayList<>();
        JsonNode array = expect(JsonNodeType.ARRAY, tree(document).path("requests"), "requests");
        for (JsonNode node : array) {
            requests.add(request(node, "requests[" + requests.size() + "]"));
        }
        return requests;
    }

    private static BatchedRequest request(JsonNode node, String place) {
        expect(JsonNodeType.OBJECT, node, place);
        Map<String, String> headers = new LinkedHashMap<>();
        if (node.hasNonNull("headers")) {
            expect(JsonNodeType.OBJECT, node.path("headers"), place + ".headers")
                    .properties()
                    .forEach(header ->
                            headers.put(header.getKey(), header.getValue().asText()));
        }
        List<String> dependsOn = new ArrayList<>();
        if (node.hasNonNull("dependsOn")) {
            for (JsonNode id : expect(JsonNodeType.ARRAY, node.path("dependsOn"), place + ".dependsOn")) {
                dependsOn.add(expect(JsonNodeType.STRING, id, place + ".dependsOn[" + dependsOn.size() + "]")
                        .textValue());
            }
        }
        return new BatchedRequest(
                text(node, "id", place),
                text(node, "method", place).toUpperCase(Locale.ROOT),
                text(node, "url", place),
                headers,
                dependsOn);
    }

    private static String text(JsonNode request, String name, String place) {
        String text = expect(JsonNodeType.STRING, request.path(name), place + "." + name)
                .textValue();
        if (text.isBlank()) {
            throw new IllegalArgumentException(place + "." + name + ": is blank");
        }
        return text;
    }

    private static JsonNode expect(JsonNodeType type, JsonNode node, String place) {
        if (node.getNodeType() != type) {
            throw new IllegalArgumentException(
                    place + ": expected " + word(type) + ", found " + word(node.getNodeType()));
        }
        return node;
    }

    private static String word(JsonNodeType type) {
        return switch (type) {
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case STRING -> "a string";
            case MISSING -> "nothing";
            default -> type.name().toLowerCase(Locale.ROOT);
        };
    }

    private static JsonNode tree(byte[] document) {
        if (document.length > CallDocuments.MAX_BYTES) {
            throw new IllegalArgumentException(
                    "expected at most " + CallDocuments.MAX_BYTES + " bytes, found " + document.length);
        }
        try {
            return MAPPER.readTree(document);
        } catch (IOException notJson) {
            throw new IllegalArgumentException(
                    GraphCallModule.malformed(notJson).problem(), notJson);
        }
    }
}
