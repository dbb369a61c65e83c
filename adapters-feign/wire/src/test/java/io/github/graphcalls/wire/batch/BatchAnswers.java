package io.github.graphcalls.wire.batch;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.wire.GraphAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What two queries, for the calls a and b, come to. */
final class BatchAnswers {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private static final Map<String, CallQuery> ASKED = asked();

    private BatchAnswers() {}

    private static Map<String, CallQuery> asked() {
        Map<String, CallQuery> asked = new LinkedHashMap<>();
        asked.put("1", CallQuery.of(CallId.of("a")));
        asked.put("2", CallQuery.of(CallId.of("b")));
        return asked;
    }

    static Map<String, LookupOutcome> read(int status, Map<String, List<String>> headers, byte[] body) {
        return new BatchAnswerReader(() -> NOW).read(ASKED, GraphAnswer.of(status, headers, body));
    }

    static Map<String, LookupOutcome> read(String body) {
        return read(200, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
