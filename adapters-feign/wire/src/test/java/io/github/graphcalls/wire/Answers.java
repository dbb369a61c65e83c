package io.github.graphcalls.wire;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the tests of this package share: answers as they come over HTTP, read at a moment that stands still. */
final class Answers {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final String ID = "2e1a0b00-2db4-4022-9570-243709c565ab";
    static final CallQuery QUERY = CallQuery.of(CallId.of(ID));

    private Answers() {}

    static LookupOutcome read(int status, String body, String... headers) {
        return read(answer(status, body, headers));
    }

    static LookupOutcome read(GraphAnswer answer) {
        return new AnswerReader(() -> NOW).read(QUERY, answer);
    }

    /** An answer whose headers are given as names and values in turn. */
    static GraphAnswer answer(int status, String body, String... headers) {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            byName.put(headers[i], List.of(headers[i + 1]));
        }
        return GraphAnswer.of(status, byName, body.getBytes(StandardCharsets.UTF_8));
    }

    static String error(String code, String message) {
        return "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}";
    }
}
