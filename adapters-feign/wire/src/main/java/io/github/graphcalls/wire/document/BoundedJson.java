package io.github.graphcalls.wire.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;

/** Jackson's factories with bounds on depth, length and size. */
final class BoundedJson {

    private static final int DEEPEST = 64;

    private BoundedJson() {}

    static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(bounds(CallDocuments.LARGEST))
                .build();
    }

    /** For a stream, which may be of any length, since its documents are bounded one by one; a comma may trail. */
    static JsonFactory lenientFactory() {
        return JsonFactory.builder()
                .streamReadConstraints(bounds(Long.MAX_VALUE))
                .build()
                .rebuild()
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .build();
    }

    private static StreamReadConstraints bounds(long largest) {
        return StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(CallDocuments.LARGEST)
                .maxDocumentLength(largest)
                .build();
    }
}
