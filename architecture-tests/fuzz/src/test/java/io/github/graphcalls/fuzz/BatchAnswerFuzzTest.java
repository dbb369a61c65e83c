package io.github.graphcalls.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.GraphHeaders;
import io.github.graphcalls.wire.batch.BatchAnswerReader;
import io.github.graphcalls.wire.batch.BatchAnswerWriter;
import io.github.graphcalls.wire.batch.BatchedAnswer;
import io.github.graphcalls.wire.document.CallDocuments;
import java.util.List;
import java.util.Map;

/** An input is a digit, which selects a status, and the body of an answer to a batch or of one answer within it. */
class BatchAnswerFuzzTest {

    private static final BatchAnswerReader READER = new BatchAnswerReader(Inputs.CLOCK);
    private static final Map<String, CallQuery> QUERIES = Map.of(
            "1", CallQuery.of(Inputs.ID),
            "2", CallQuery.of(CallId.of("7")),
            "3", CallQuery.of(CallId.of("meeting")));

    @FuzzTest
    void each_query_of_a_batch_has_an_outcome_of_its_own_call(byte[] input) {
        byte[] body = Inputs.behindFirst(input);
        int status = Inputs.selected(input, 200, 404, 503);

        Map<String, LookupOutcome> outcomes = READER.read(QUERIES, GraphAnswer.of(status, Map.of(), body));

        Inputs.checkEqual(QUERIES.keySet(), outcomes.keySet());
        outcomes.forEach((id, outcome) -> {
            if (outcome instanceof Found found) {
                Inputs.check(found.call().id().sameCallAs(QUERIES.get(id).id()), "the call of " + id, found);
            }
            Inputs.check(outcome.toString().chars().noneMatch(Character::isISOControl), "one line", outcome);
        });
        checkEmbedded(body);
    }

    private static void checkEmbedded(byte[] body) {
        if (CallDocuments.read(body) instanceof Found found) {
            byte[] document = CallDocuments.write(found.call());
            byte[] batch = BatchAnswerWriter.write(List.of(new BatchedAnswer(
                    "x",
                    GraphAnswer.of(200, Map.of(GraphHeaders.CONTENT_TYPE, List.of("application/json")), document))));
            LookupOutcome read = READER.read(
                            Map.of("x", CallQuery.of(found.call().id())), GraphAnswer.of(200, Map.of(), batch))
                    .get("x");
            Inputs.checkEqual(found, read.withDiagnostics(Diagnostics.NONE));
            Inputs.checkEqual(new String(document, UTF_8), CallDocuments.writeText(((Found) read).call()));
        }
    }
}
