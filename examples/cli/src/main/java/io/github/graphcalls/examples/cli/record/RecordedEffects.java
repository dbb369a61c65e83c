package io.github.graphcalls.examples.cli.record;

import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.NamedEffect;
import io.github.graphcalls.fake.journal.JournalEntry;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Returns the effect by which the fake gives a recorded failure again. */
final class RecordedEffects {

    private RecordedEffects() {}

    /** Returns the effect; empty for a failure that is not the service's, such as a sign-in. */
    static Optional<Effect> of(JournalEntry entry) {
        LookupOutcome outcome = entry.outcome();
        Optional<Integer> status = outcome.diagnostics().status().filter(number -> number >= 200 && number <= 599);
        if (outcome instanceof TimedOut) {
            return Optional.of(NamedEffect.TIMED_OUT.effect());
        }
        if (outcome instanceof Malformed) {
            return Optional.of(NamedEffect.MALFORMED.effect());
        }
        if (outcome instanceof Unavailable failed && failed.cause() == Unavailable.Cause.CONNECTION) {
            return Optional.of(NamedEffect.CONNECTION_LOST.effect());
        }
        if (status.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> headers = outcome.retryAt()
                .map(at -> Duration.between(entry.at(), at).toSeconds())
                .map(seconds -> Map.of("Retry-After", String.valueOf(Math.max(0, seconds))))
                .orElse(Map.of());
        if (outcome.diagnostics().code().isEmpty()) {
            // A gateway sent it: the fake would add Graph's code.
            return Optional.of(new Effect.Http(
                    status, Optional.empty(), Optional.empty(), headers, Optional.of("<html>a gateway's page</html>")));
        }
        return Optional.of(
                new Effect.Http(status, outcome.diagnostics().code(), Optional.empty(), headers, Optional.empty()));
    }
}
