package io.github.graphcalls.wire;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Rejected;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.wire.document.CallDocuments;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an answer as an outcome. Total: every status and every body is an outcome, never an exception. Immutable and safe for
 * use by several threads.
 */
public final class AnswerReader {

    /**
     * The codes with which the call service reports that it does not know a call. Public reports show 8522 "Call not found." for
     * calls that have ended: issues 173, 191 and 330 of microsoftgraph/microsoft-graph-comms-samples.
     */
    private static final Set<String> CALL_NOT_FOUND = Set.of("8522", "9997");

    private final InstantSource clock;

    /**
     * Creates a reader that adds waits to the time of a clock.
     *
     * @param clock the client's clock
     */
    public AnswerReader(InstantSource clock) {
        this.clock = requireNonNull(clock, "clock");
    }

    /**
     * Reads an answer.
     *
     * @param query the query
     * @param answer the answer
     * @return the outcome of the status for an error, else the call, or the place where the document is malformed
     */
    public LookupOutcome read(CallQuery query, GraphAnswer answer) {
        int status = answer.status();
        if (status >= 200 && status < 300) {
            return readCall(query, answer);
        }
        Diagnostics diagnostics = diagnosticsOfError(answer);
        return byStatus(status, until(answer), diagnostics);
    }

    /**
     * Returns the evidence that a call which was not found has ended or never existed: status 404 with a code of the call service
     * for an unknown call. Any other 404 may come from a gateway, from another service behind a wrong base URL, or be about
     * permissions; no 410 of the call service is known.
     *
     * @param known the status and the code of the answer
     * @return the evidence
     */
    public static NotFound.Evidence evidenceIn(Diagnostics known) {
        boolean reported = known.status().filter(status -> status == 404).isPresent()
                && known.code().filter(CALL_NOT_FOUND::contains).isPresent();
        return reported ? NotFound.Evidence.CALL_SERVICE : NotFound.Evidence.NONE;
    }

    /** Returns the outcome of a status other than 2xx; the diagnostics have the evidence for a call that was not found. */
    static LookupOutcome byStatus(int status, Optional<Instant> until, Diagnostics diagnostics) {
        return switch (status) {
            case 404, 410 -> new NotFound(evidenceIn(diagnostics), diagnostics);
            case 401, 403 -> new Denied(DenialReasons.of(diagnostics), diagnostics);
            case 429 -> new Throttled(until, diagnostics);
            case 408 -> new Unavailable(Unavailable.Cause.SERVICE, until, diagnostics);
            default ->
                switch (status / 100) {
                    case 4 -> new Rejected(diagnostics);
                    case 5 -> new Unavailable(Unavailable.Cause.SERVICE, until, diagnostics);
                    default -> new Malformed("", "expected a status of 2xx, 4xx or 5xx, found " + status, diagnostics);
                };
        };
    }

    private LookupOutcome readCall(CallQuery query, GraphAnswer answer) {
        Diagnostics diagnostics = diagnostics(answer);
        LookupOutcome outcome = CallDocuments.read(answer.body()).withDiagnostics(diagnostics);
        if (outcome instanceof Found found && !found.call().id().sameCallAs(query.id())) {
            return new Malformed(
                    "id", "expected " + query.id() + ", found " + found.call().id(), diagnostics);
        }
        return outcome;
    }

    /**
     * Returns the details of an answer from its status and headers.
     *
     * @param answer the answer
     * @return the diagnostics, without a code and a message
     */
    public Diagnostics diagnostics(GraphAnswer answer) {
        Diagnostics.Builder known = Diagnostics.builder().status(answer.status());
        id(GraphHeaders.REQUEST_ID, answer).ifPresent(known::requestId);
        id(GraphHeaders.CLIENT_REQUEST_ID, answer).ifPresent(known::clientRequestId);
        dateHeader(answer).ifPresent(known::date);
        answer.header(GraphHeaders.AGS_DIAGNOSTIC).ifPresent(known::agsDiagnostic);
        return known.build();
    }

    private static Optional<String> id(String name, GraphAnswer answer) {
        return answer.header(name).filter(id -> !id.isBlank());
    }

    /**
     * Returns the instant from which a retry is worthwhile. A {@code Retry-After} with a date is measured from the {@code Date}
     * header, or from the client's clock if that header is absent or unreadable; the date in a body is never used.
     *
     * @param answer the answer
     * @return the instant, on the client's clock; empty without a readable header
     */
    public Optional<Instant> until(GraphAnswer answer) {
        return answer.header(GraphHeaders.RETRY_AFTER)
                .flatMap(value -> RetryAfter.read(value, clock.instant(), dateHeader(answer)));
    }

    private Optional<Instant> dateHeader(GraphAnswer answer) {
        return answer.header(GraphHeaders.DATE).flatMap(date -> HttpDate.read(date.trim(), clock.instant()));
    }

    /** Returns the diagnostics of the headers, completed by those of the error body. */
    private Diagnostics diagnosticsOfError(GraphAnswer answer) {
        Diagnostics known = diagnostics(answer);
        ErrorBody error = ErrorBody.read(answer.body());
        return new Diagnostics(
                known.status(),
                error.code(),
                error.message(),
                known.requestId().or(() -> error.inner(GraphHeaders.REQUEST_ID)),
                known.clientRequestId().or(() -> error.inner(GraphHeaders.CLIENT_REQUEST_ID)),
                known.date().or(error::date),
                known.agsDiagnostic());
    }
}
