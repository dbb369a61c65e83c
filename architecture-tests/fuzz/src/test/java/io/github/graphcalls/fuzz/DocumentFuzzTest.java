package io.github.graphcalls.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.graphcalls.wire.document.CallDocuments;

class DocumentFuzzTest {

    @FuzzTest
    void a_document_survives_a_round_trip_or_is_malformed(byte[] document) {
        Inputs.checkDocument(CallDocuments.read(document));
    }
}
