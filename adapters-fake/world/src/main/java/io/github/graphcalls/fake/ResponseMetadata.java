package io.github.graphcalls.fake;

import io.github.graphcalls.fake.chance.Guid;
import io.github.graphcalls.fake.quirk.ErrorCodes;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.quirk.Quirks;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.Optional;

/** What the service writes upon each of its answers: the request's id, the date to the second, and the error's code. */
final class ResponseMetadata {

    private static final Optional<Integer> OK = Optional.of(200);

    private ResponseMetadata() {}

    static Diagnostics found(long draw, Instant now) {
        return of(OK, Optional.empty(), Optional.empty(), draw, now);
    }

    /** What never came from the service, such as a lost connection, has no status and gets no stamp. */
    static LookupOutcome upon(LookupOutcome outcome, long draw, Instant now, Quirks quirks) {
        Diagnostics plain = outcome.diagnostics();
        if (plain.status().isEmpty()) {
            return outcome;
        }
        if (!quirks.has(Quirk.ERROR_CODES_AS_WORDS)) {
            return outcome.withDiagnostics(of(plain.status(), plain.code(), plain.message(), draw, now));
        }
        Optional<String> code = ErrorCodes.word(plain.status().get(), plain.code());
        LookupOutcome told = outcome instanceof NotFound && !code.equals(plain.code())
                ? new NotFound(NotFound.Evidence.NONE, plain)
                : outcome;
        return told.withDiagnostics(of(plain.status(), code, plain.message(), draw, now));
    }

    private static Diagnostics of(
            Optional<Integer> status, Optional<String> code, Optional<String> message, long draw, Instant now) {
        return new Diagnostics(
                status,
                code,
                message,
                Optional.of(Guid.of(draw)),
                Optional.empty(),
                Optional.of(now.getNano() == 0 ? now : now.with(ChronoField.NANO_OF_SECOND, 0)),
                Optional.empty());
    }
}
