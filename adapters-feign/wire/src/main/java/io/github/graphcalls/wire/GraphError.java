package io.github.graphcalls.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.wire.document.Spelling;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** An error as Graph sends it: status, code and message. */
record GraphError(int status, String code, String message) {

    /** Escapes half surrogate pairs, which a code or a message may contain and UTF-8 cannot. */
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** Returns the error that Graph usually sends for an outcome. */
    static GraphError usual(LookupOutcome outcome) {
        if (outcome instanceof NotFound notFound) {
            return notFound.isProven()
                    ? new GraphError(404, "8522", "Call not found.")
                    : new GraphError(404, "itemNotFound", "The resource could not be found.");
        }
        if (outcome instanceof Denied denied) {
            return denied.reason() == Denied.Reason.TOKEN_REFUSED
                    ? new GraphError(401, "InvalidAuthenticationToken", "Access token is empty, expired or invalid.")
                    : new GraphError(
                            403,
                            DenialReasons.codeOf(denied.reason()).orElse("Authorization_RequestDenied"),
                            "Insufficient privileges to complete the operation.");
        }
        if (outcome instanceof Unavailable) {
            return new GraphError(503, "serviceNotAvailable", "The service is not available.");
        }
        if (outcome instanceof TimedOut) {
            return new GraphError(504, "generalException", "The lookup took too long.");
        }
        if (outcome instanceof Malformed) {
            return new GraphError(502, "generalException", "The server behind the gateway sent no readable answer.");
        }
        return outcome instanceof Throttled
                ? new GraphError(429, "TooManyRequests", "Please retry again later.")
                : new GraphError(400, "BadRequest", "The request was refused.");
    }

    /** Returns this error with the code and the message of diagnostics, where they have them. */
    GraphError with(Diagnostics known, int otherStatus) {
        return new GraphError(
                otherStatus, known.code().orElse(code), known.message().orElse(message));
    }

    /** Returns the outcome that a reader of this error finds, without an instant for a retry. */
    LookupOutcome outcome() {
        return AnswerReader.byStatus(status, Optional.empty(), Diagnostics.of(status, code, ""));
    }

    byte[] body(String requestId, String clientRequestId, Instant now, Set<Spelling> spellings) {
        ObjectNode error = MAPPER.createObjectNode();
        if (spellings.contains(Spelling.ERRORS_ENCODED_TWICE)) {
            ObjectNode inner = MAPPER.createObjectNode().put("errorCode", code).put("message", message);
            inner.putArray("instanceAnnotations");
            error.put("code", "UnknownError").put("message", inner.toString());
        } else {
            error.put("code", code).put("message", message);
        }
        error.putObject("innerError")
                .put("date", now.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ""))
                .put(GraphHeaders.REQUEST_ID, requestId)
                .put(GraphHeaders.CLIENT_REQUEST_ID, clientRequestId);
        try {
            return MAPPER.writeValueAsBytes(MAPPER.createObjectNode().set("error", error));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
