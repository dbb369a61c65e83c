package io.github.graphcalls.jackson3;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.graphcalls.wire.document.GraphCallModule;

/** The mapper of Jackson 2 that knows Graph's documents. */
final class Mapper {

    static final ObjectMapper WIRE = JsonMapper.builder(GraphCallModule.jsonFactory())
            .addModule(new GraphCallModule())
            .build();

    private Mapper() {}
}
