package io.github.graphcalls.wire.document.codec;

import com.fasterxml.jackson.databind.JsonNode;

/** A specimen of the wire's codec. */
public final class Codec {
    public JsonNode tree() {
        return null;
    }
}
