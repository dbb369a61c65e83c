package io.github.graphcalls.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.graphcalls.wire.batch.BatchRequest;
import io.github.graphcalls.wire.batch.BatchedRequest;

class BatchRequestFuzzTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @FuzzTest
    void a_batch_survives_a_round_trip_or_is_refused(byte[] document) throws JsonProcessingException {
        BatchRequest batch;
        try {
            batch = BatchRequest.read(document);
        } catch (IllegalArgumentException refused) {
            Inputs.checkMessage(refused.getMessage());
            return;
        }
        int size = batch.requests().size();
        Inputs.check(size >= 1 && size <= BatchRequest.MAX_SIZE, "1 to " + BatchRequest.MAX_SIZE + " requests", size);
        Inputs.checkEqual(batch, BatchRequest.read(MAPPER.writeValueAsBytes(batch)));
        for (BatchedRequest request : batch.requests()) {
            try {
                Inputs.check(request.query().deadline().isEmpty(), "no deadline", request.query());
            } catch (IllegalArgumentException refused) {
                Inputs.checkMessage(refused.getMessage());
            }
        }
    }
}
