package io.github.graphcalls.feign.server;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.wire.batch.BatchAnswerWriter;
import io.github.graphcalls.wire.batch.BatchRequest;
import io.github.graphcalls.wire.batch.BatchedAnswer;
import io.github.graphcalls.wire.batch.BatchedRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Batches on the wire: every call that is requested is established. */
public final class RawBatch {

    private RawBatch() {}

    /** The items of the last request. */
    public static List<BatchedRequest> requests(RawConnection connection) {
        return BatchRequest.read(connection.body().getBytes(StandardCharsets.UTF_8))
                .requests();
    }

    /** The answer to the last request. */
    public static String answer(RawConnection connection) {
        List<BatchedAnswer> answers = requests(connection).stream()
                .map(request -> new BatchedAnswer(request.id(), StubGraph.call(request.url())))
                .toList();
        return RawServer.answer(200, "", new String(BatchAnswerWriter.write(answers), StandardCharsets.UTF_8));
    }

    public static void answerAll(RawConnection connection) throws IOException {
        while (connection.request()) {
            connection.write(answer(connection));
        }
    }

    /** The outcomes of so many calls. */
    public static List<LookupOutcome> outcomes(FeignCallLookup lookup, int calls) {
        Stream<CallQuery> queries = IntStream.range(0, calls).mapToObj(n -> CallQuery.of(CallId.of("call-" + n)));
        try (Stream<LookupResult> results = lookup.findAll(queries)) {
            return results.map(LookupResult::outcome).toList();
        }
    }
}
