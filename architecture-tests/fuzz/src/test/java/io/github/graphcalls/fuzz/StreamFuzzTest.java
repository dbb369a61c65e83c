package io.github.graphcalls.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.wire.document.CallDocumentStream;
import io.github.graphcalls.wire.document.CallDocuments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

class StreamFuzzTest {

    @FuzzTest
    void a_stream_of_documents_ends_and_each_survives_a_round_trip_or_is_malformed(byte[] documents)
            throws IOException {
        try (CallDocumentStream stream = CallDocuments.stream(new ByteArrayInputStream(documents))) {
            int count = 0;
            for (Optional<LookupOutcome> next = stream.next(); next.isPresent(); next = stream.next()) {
                Inputs.checkDocument(next.get());
                Inputs.check(++count <= documents.length, "at most one document per byte", count);
            }
            Inputs.check(stream.next().isEmpty(), "the end of the stream", "another document");
        }
    }
}
