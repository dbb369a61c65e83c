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
 * Reads an answer as an outcome. Total: every status and every body is some outcome, nothing is thrown. Immutable and safe
 * for use by several threads.
 */
public final class AnswerReader {

    /**
     * The codes by which the call service says that it does not know a call. 8522 "Call not found." is what public reports
     * show for calls that have ended: issues 173, 191 and 330 of microsoftgraph/microsoft-graph-comms-samples.
     */
    private static final Set<String> CALL_NOT_FOUND = Set.of("8522", "9997");

    private final InstantSource clock;

    /**
     * A reader that counts waits from this clock.
     *
     * @param clock the client's clock
     */
    public AnswerReader(InstantSource clock) {
        this.clock = requireNonNull(clock, "clock");
    }

    /**
     * Reads an answer.
     *
     * @param query what was asked
     * @param answer what came
     * @return the outcome: by status for an error, else the call or where the document is malformed
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
     * What shows that a call which was not found has ended or never existed: status 404 with one of the codes by which the
     * call service says that it does not know the call. Any other 404 may come from a gateway, from another service behind a
     * wrong base URL, or be about permissions; no 410 of the call service is known.
     *
     * @param known status and code of the answer
     * @return the evidence
     */
    public static NotFound.Evidence evidenceIn(Diagnostics known) {
        boolean reported = known.status().filter(status -> status == 404).isPresent()
                && known.code().filter(CALL_NOT_FOUND::contains).isPresent();
        return reported ? NotFound.Evidence.CALL_SERVICE : NotFound.Evidence.NONE;
    }

    /** The outcome of a status that is not 2xx; the evidence of a call that was not found is in the diagnostics. */
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
                    default -> new Malformed("", "status " + status + " is no answer to a lookup", diagnostics);
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
     * What an operator needs to know of an answer, whatever its body holds: status, ids, date and diagnostic.
     *
     * @param answer what came
     * @return the diagnostics, without a code and a message
     */
    public Diagnostics diagnostics(GraphAnswer answer) {
        return new Diagnostics(
                Optional.of(answer.status()),
                Optional.empty(),
                Optional.empty(),
                id(GraphHeaders.REQUEST_ID, answer),
                id(GraphHeaders.CLIENT_REQUEST_ID, answer),
                dateHeader(answer),
                answer.header(GraphHeaders.AGS_DIAGNOSTIC));
    }

    private static Optional<String> id(String name, GraphAnswer answer) {
        Optional<String> id = answer.header(name);
        return id.isEmpty() || id.get().isBlank() ? Optional.empty() : id;
    }

    /**
     * When an answer says that it is worth asking again. A {@code Retry-After} that is a date is measured from the
     * {@code Date} header, or from the client's clock where that header is absent or unreadable; a date in the body is not
     * that of the answer.
     *
     * @param answer what came
     * @return the instant, on the client's clock; empty when it says nothing that can be read
     */
    public Optional<Instant> until(GraphAnswer answer) {
        return answer.header(GraphHeaders.RETRY_AFTER)
                .flatMap(value -> RetryAfter.read(value, clock.instant(), dateHeader(answer)));
    }

    private Optional<Instant> dateHeader(GraphAnswer answer) {
        return answer.header(GraphHeaders.DATE).flatMap(date -> HttpDate.read(date.trim(), clock.instant()));
    }

    /** The diagnostics of the headers, completed by those of the error body. */
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
