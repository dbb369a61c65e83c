package io.github.graphcalls.wire;

import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.wire.document.CallDocuments;
import io.github.graphcalls.wire.document.Spelling;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes an outcome as Graph would answer. Keeps the values of the outcome's diagnostics: the status, if it is one of this
 * outcome, the code, the message and the ids; for absent ones writes those that Graph sends in the same case. A call that was not
 * found is read back with the same evidence, and a denial with the same reason, if necessary with another status, code and
 * message.
 */
public final class AnswerWriter {

    private AnswerWriter() {}

    /**
     * Writes an answer.
     *
     * @param outcome the outcome
     * @param requestId the id of the request, unless the outcome's diagnostics have one
     * @param clientRequestId the client's id, which is echoed; empty for the request id (FACTS.md#response-headers)
     * @param now the time of the answer
     * @return status, headers and body
     */
    public static GraphAnswer write(
            LookupOutcome outcome, String requestId, Optional<String> clientRequestId, Instant now) {
        return write(outcome, requestId, clientRequestId, now, Set.of());
    }

    /**
     * Writes an answer in other spellings, which are read as the same outcome.
     *
     * @param outcome the outcome
     * @param requestId the id of the request, unless the outcome's diagnostics have one
     * @param clientRequestId the client's id, which is echoed; empty for the request id (FACTS.md#response-headers)
     * @param now the time of the answer
     * @param spellings the spellings that differ from the usual ones
     * @return status, headers and body
     */
    public static GraphAnswer write(
            LookupOutcome outcome,
            String requestId,
            Optional<String> clientRequestId,
            Instant now,
            Set<Spelling> spellings) {
        Diagnostics known = outcome.diagnostics();
        String request = known.requestId().orElse(requestId);
        String client = clientRequestId.orElse(request);
        Map<String, List<String>> headers = headers(request, client, now);
        known.agsDiagnostic().ifPresent(value -> headers.put(GraphHeaders.AGS_DIAGNOSTIC, List.of(headerValue(value))));
        if (outcome instanceof Found found) {
            return GraphAnswer.of(200, headers, CallDocuments.write(found.call(), spellings));
        }
        outcome.retryAt().ifPresent(at -> headers.put(GraphHeaders.RETRY_AFTER, List.of(wait(now, at))));
        GraphError usual = GraphError.usual(outcome);
        int status = known.status().filter(code -> isStatusOf(code, outcome)).orElse(usual.status());
        GraphError error = usual.with(known, status);
        byte[] body = error.body(request, client, now, spellings);
        String read = ErrorBody.read(body).code().orElse("");
        if (!claim(outcome).equals(claim(new GraphError(status, read, "").outcome()))) {
            return GraphAnswer.of(usual.status(), headers, usual.body(request, client, now, spellings));
        }
        return GraphAnswer.of(status, headers, body);
    }

    /** Returns the evidence or the reason of an outcome, which depends on the code of the answer. */
    private static Optional<Enum<?>> claim(LookupOutcome outcome) {
        if (outcome instanceof NotFound notFound) {
            return Optional.of(notFound.evidence());
        }
        return outcome instanceof Denied denied ? Optional.of(denied.reason()) : Optional.empty();
    }

    /** Refuses a status that is read as another outcome, such as that of the last attempt before a deadline. */
    private static boolean isStatusOf(int status, LookupOutcome outcome) {
        return !(outcome instanceof Malformed)
                && new GraphError(status, "", "").outcome().getClass() == outcome.getClass();
    }

    /**
     * Writes an error of Graph.
     *
     * @param status the status
     * @param code the code, empty for the usual one of the status
     * @param message the message, empty for the usual one of the status
     * @param requestId the id of the request
     * @param clientRequestId the client's id, which is echoed; empty for the request id
     * @param now the time of the answer
     * @param spellings the spellings that differ from the usual ones
     * @return status, headers and body
     */
    public static GraphAnswer error(
            int status,
            Optional<String> code,
            Optional<String> message,
            String requestId,
            Optional<String> clientRequestId,
            Instant now,
            Set<Spelling> spellings) {
        GraphError usual = GraphError.usual(new GraphError(status, code.orElse(""), "").outcome());
        GraphError error = new GraphError(status, code.orElse(usual.code()), message.orElse(usual.message()));
        String client = clientRequestId.orElse(requestId);
        return GraphAnswer.of(status, headers(requestId, client, now), error.body(requestId, client, now, spellings));
    }

    /**
     * Writes a success.
     *
     * @param body the document, empty for none
     * @param requestId the id of the request
     * @param clientRequestId the client's id, which is echoed; empty for the request id
     * @param now the time of the answer
     * @return status 200, headers and body
     */
    public static GraphAnswer document(byte[] body, String requestId, Optional<String> clientRequestId, Instant now) {
        return GraphAnswer.of(200, headers(requestId, clientRequestId.orElse(requestId), now), body);
    }

    private static Map<String, List<String>> headers(String request, String client, Instant now) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put(GraphHeaders.CONTENT_TYPE, List.of(GraphHeaders.JSON));
        headers.put(GraphHeaders.ODATA_VERSION, List.of("4.0"));
        headers.put(GraphHeaders.REQUEST_ID, List.of(headerValue(request)));
        headers.put(GraphHeaders.CLIENT_REQUEST_ID, List.of(headerValue(client)));
        headers.put(GraphHeaders.DATE, List.of(HttpDate.write(now)));
        return headers;
    }

    /** Rounds up to seconds: many clients read no fraction, and a wait must not end too early. */
    private static String wait(Instant now, Instant until) {
        Duration wait = Duration.between(now, until);
        return wait.isNegative() ? "0" : Long.toString(wait.getSeconds() + (wait.getNano() > 0 ? 1 : 0));
    }

    /** Replaces all but visible ASCII characters, which would end a header or be refused. */
    private static String headerValue(String text) {
        return text.replaceAll("[^ -~]", "?");
    }
}
