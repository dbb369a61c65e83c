package io.github.graphcalls.fake;

import io.github.graphcalls.fake.quirk.Quirks;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.wire.DenialReasons;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.Optional;

/** Adds to an outcome what the service sends with each answer: the id of the request, the date in seconds, and the error code. */
final class ResponseMetadata {

    private static final Optional<Integer> OK = Optional.of(200);

    private ResponseMetadata() {}

    static Diagnostics found(String requestId, Instant now) {
        return of(OK, Optional.empty(), Optional.empty(), requestId, now);
    }

    /** Leaves an outcome without a status, such as a lost connection, as it is: the service did not send it. */
    static LookupOutcome upon(LookupOutcome outcome, String requestId, Instant now, Quirks quirks) {
        Diagnostics plain = outcome.diagnostics();
        if (plain.status().isEmpty()) {
            return outcome;
        }
        Optional<String> code = quirks.errorCode(plain.status().get(), plain.code());
        Diagnostics known = of(plain.status(), code, plain.message(), requestId, now);
        return code.equals(plain.code()) ? outcome.withDiagnostics(known) : withoutCode(outcome, known);
    }

    /** Returns what a client reads from the word that stands in place of a code: neither evidence nor the reason of a code. */
    private static LookupOutcome withoutCode(LookupOutcome outcome, Diagnostics known) {
        if (outcome instanceof NotFound) {
            return new NotFound(NotFound.Evidence.NONE, known);
        }
        return outcome instanceof Denied ? new Denied(DenialReasons.of(known), known) : outcome.withDiagnostics(known);
    }

    private static Diagnostics of(
            Optional<Integer> status, Optional<String> code, Optional<String> message, String requestId, Instant now) {
        return new Diagnostics(
                status,
                code,
                message,
                Optional.of(requestId),
                Optional.empty(),
                Optional.of(now.getNano() == 0 ? now : now.with(ChronoField.NANO_OF_SECOND, 0)),
                Optional.empty());
    }
}
