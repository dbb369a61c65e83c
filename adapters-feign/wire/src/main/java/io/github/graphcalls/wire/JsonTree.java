package io.github.graphcalls.wire;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.graphcalls.wire.document.GraphCallModule;
import java.io.IOException;

/** Reads a small JSON document of unknown content as a tree. */
final class JsonTree {

    /** Error bodies of Graph have 1 to 2 KiB. A longer one is a page of a gateway, and a tree of it takes memory. */
    private static final int MAX_LENGTH = 64 * 1024;

    private static final ObjectMapper MAPPER =
            new ObjectMapper(GraphCallModule.jsonFactory()).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonTree() {}

    /** Returns the tree of a document, or a missing node for one that is too long or not JSON. */
    static JsonNode read(byte[] json) {
        try {
            return json.length > MAX_LENGTH ? MissingNode.getInstance() : MAPPER.readTree(json);
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }
}
