package io.github.graphcalls.fake;

import io.github.graphcalls.fake.chance.Guid;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.quirk.Quirks;
import io.github.graphcalls.lookup.Diagnostics;
import io.github.graphcalls.lookup.LookupOutcome;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.Map;
import java.util.Optional;

/** What the service writes upon each of its answers: the request's id, the date to the second, and the error's code. */
final class Stamp {

    private static final Optional<Integer> OK = Optional.of(200);
    private static final Map<Integer, String> WORDS =
            Map.of(400, "invalidRequest", 403, "accessDenied", 404, "itemNotFound", 429, "activityLimitReached");

    private Stamp() {}

    static LookupOutcome upon(LookupOutcome outcome, long draw, Instant now, Quirks quirks) {
        Diagnostics plain = outcome.diagnostics();
        Optional<Integer> status = outcome instanceof LookupOutcome.Found ? OK : plain.status();
        if (status.isEmpty()) {
            return outcome;
        }
        return outcome.withDiagnostics(new Diagnostics(
                status,
                quirks.has(Quirk.ERROR_CODES_AS_WORDS) ? word(status.get(), plain.code()) : plain.code(),
                plain.message(),
                Optional.of(Guid.of(draw)),
                Optional.empty(),
                Optional.of(now.getNano() == 0 ? now : now.with(ChronoField.NANO_OF_SECOND, 0)),
                Optional.empty()));
    }

    private static Optional<String> word(int status, Optional<String> code) {
        return code.map(digits -> digits.matches("[0-9]+") ? WORDS.getOrDefault(status, "generalException") : digits);
    }
}
