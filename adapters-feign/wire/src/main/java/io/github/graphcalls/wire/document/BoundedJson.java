package io.github.graphcalls.wire.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.TSFBuilder;
import com.fasterxml.jackson.core.json.JsonReadFeature;

/** Jackson's factories with bounds on depth, length and size. */
final class BoundedJson {

    private static final int DEEPEST = 64;

    private BoundedJson() {}

    static JsonFactory factory() {
        return bounded(CallDocuments.LARGEST).build();
    }

    /** For a stream, which may be of any length, since its documents are bounded one by one; a comma may trail. */
    static JsonFactory lenientFactory() {
        return bounded(Long.MAX_VALUE)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .build();
    }

    private static TSFBuilder<?, ?> bounded(long largest) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(CallDocuments.LARGEST)
                        .maxDocumentLength(largest)
                        .build());
    }
}
