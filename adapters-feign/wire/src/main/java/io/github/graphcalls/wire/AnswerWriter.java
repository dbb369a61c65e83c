package io.github.graphcalls.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.OutcomeCases;
import io.github.graphcalls.lookup.outcome.Rejected;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.wire.document.CallDocuments;
import io.github.graphcalls.wire.document.Spelling;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes an outcome as Graph would answer. What the outcome's diagnostics contain is kept: the status if it is one of
 * this outcome, the code, the message and the ids; what they leave open is what Graph sends in the same case. A call that
 * was not found is read back with the same evidence, and a denial with the same reason, if need be with another status, code
 * and message.
 */
public final class AnswerWriter {

    /** UTF-8 has no bytes for half of a surrogate pair, which a code or a message may hold. */
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private record Defaults(int status, String code, String message) {}

    private AnswerWriter() {}

    /**
     * Writes an answer.
     *
     * @param outcome the outcome
     * @param requestId the id of the request, when the outcome's diagnostics have none
     * @param clientRequestId the client's id, which is echoed; the request id when the client sent none (fact 5.8)
     * @param now when the answer is made
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
     * @param requestId the id of the request, when the outcome's diagnostics have none
     * @param clientRequestId the client's id, which is echoed; the request id when the client sent none (fact 5.8)
     * @param now when the answer is made
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
        Defaults usual = outcome.fold(DEFAULTS);
        int status = known.status().filter(code -> isStatusOf(code, outcome)).orElse(usual.status);
        byte[] body = body(known, usual, request, client, now, spellings);
        if (!claim(outcome).equals(claim(read(status, body)))) {
            return GraphAnswer.of(
                    usual.status, headers, body(Diagnostics.NONE, usual, request, client, now, spellings));
        }
        return GraphAnswer.of(status, headers, body);
    }

    /** The outcome that a reader, which decodes a doubly encoded error, finds for a status and an error body. */
    private static LookupOutcome read(int status, byte[] body) {
        String code = ErrorBody.read(body).code().orElse("");
        return AnswerReader.byStatus(status, Optional.empty(), Diagnostics.of(status, code, ""));
    }

    /** The evidence or reason of an outcome, which its code has to show when the answer is read. */
    private static Optional<Enum<?>> claim(LookupOutcome outcome) {
        if (outcome instanceof NotFound notFound) {
            return Optional.of(notFound.evidence());
        }
        return outcome instanceof Denied denied ? Optional.of(denied.reason()) : Optional.empty();
    }

    /** The last attempt before a deadline, for example, has the status of another outcome, and would be read as that. */
    private static boolean isStatusOf(int status, LookupOutcome outcome) {
        return !(outcome instanceof Malformed)
                && AnswerReader.byStatus(status, Optional.empty(), Diagnostics.NONE)
                                .getClass()
                        == outcome.getClass();
    }

    /**
     * Writes Graph's error of a status.
     *
     * @param status the status
     * @param code the code, the usual one of the status when it is empty
     * @param message the message, the usual one of the status when it is empty
     * @param requestId the id of the request
     * @param clientRequestId the client's id, which is echoed; the request id when the client sent none
     * @param now when the answer is made
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
        Diagnostics known = new Diagnostics(
                Optional.of(status),
                code,
                message,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Defaults usual = AnswerReader.byStatus(status, Optional.empty(), known).fold(DEFAULTS);
        String client = clientRequestId.orElse(requestId);
        return GraphAnswer.of(
                status, headers(requestId, client, now), body(known, usual, requestId, client, now, spellings));
    }

    /**
     * Writes a success.
     *
     * @param body the document, empty for none
     * @param requestId the id of the request
     * @param clientRequestId the client's id, which is echoed; the request id when the client sent none
     * @param now when the answer is made
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

    private static byte[] body(
            Diagnostics known, Defaults usual, String request, String client, Instant now, Set<Spelling> spellings) {
        ObjectNode error = MAPPER.createObjectNode();
        String code = known.code().orElse(usual.code);
        String message = known.message().orElse(usual.message);
        if (spellings.contains(Spelling.ERRORS_ENCODED_TWICE)) {
            ObjectNode inner = MAPPER.createObjectNode().put("errorCode", code).put("message", message);
            inner.putArray("instanceAnnotations");
            error.put("code", "UnknownError").put("message", inner.toString());
        } else {
            error.put("code", code).put("message", message);
        }
        error.putObject("innerError")
                .put("date", now.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ""))
                .put(GraphHeaders.REQUEST_ID, request)
                .put(GraphHeaders.CLIENT_REQUEST_ID, client);
        try {
            return MAPPER.writeValueAsBytes(MAPPER.createObjectNode().set("error", error));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Whole seconds, rounded up: many clients read no fraction, and a wait must not end too early. */
    private static String wait(Instant now, Instant until) {
        Duration wait = Duration.between(now, until);
        return wait.isNegative() ? "0" : Long.toString(wait.getSeconds() + (wait.getNano() > 0 ? 1 : 0));
    }

    /** A header holds visible ASCII alone: anything else would end it or be refused. */
    private static String headerValue(String text) {
        StringBuilder value = new StringBuilder(text);
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < ' ' || value.charAt(i) > '~') {
                value.setCharAt(i, '?');
            }
        }
        return value.toString();
    }

    private static final OutcomeCases<Defaults> DEFAULTS = new OutcomeCases<>() {
        @Override
        public Defaults found(Found outcome) {
            return new Defaults(200, "", "");
        }

        @Override
        public Defaults notFound(NotFound outcome) {
            return outcome.isProven()
                    ? new Defaults(404, "8522", "Call not found.")
                    : new Defaults(404, "itemNotFound", "The resource could not be found.");
        }

        @Override
        public Defaults denied(Denied outcome) {
            return outcome.reason() == Denied.Reason.TOKEN_REFUSED
                    ? new Defaults(401, "InvalidAuthenticationToken", "Access token is empty, expired or invalid.")
                    : new Defaults(
                            403,
                            DenialReasons.codeOf(outcome.reason()).orElse("Authorization_RequestDenied"),
                            "Insufficient privileges to complete the operation.");
        }

        @Override
        public Defaults rejected(Rejected outcome) {
            return new Defaults(400, "BadRequest", "The request was refused.");
        }

        @Override
        public Defaults throttled(Throttled outcome) {
            return new Defaults(429, "TooManyRequests", "Please retry again later.");
        }

        @Override
        public Defaults unavailable(Unavailable outcome) {
            return new Defaults(503, "serviceNotAvailable", "The service is not available.");
        }

        @Override
        public Defaults timedOut(TimedOut outcome) {
            return new Defaults(504, "generalException", "The lookup took too long.");
        }

        @Override
        public Defaults malformed(Malformed outcome) {
            return new Defaults(502, "generalException", "What lies behind gave no readable answer.");
        }
    };
}
