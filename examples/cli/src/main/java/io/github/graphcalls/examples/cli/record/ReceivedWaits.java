package io.github.graphcalls.examples.cli.record;

import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Measures each wait that the service asks for from the lookup's begin, so that a recording has the seconds that were sent. */
public final class ReceivedWaits {

    private ReceivedWaits() {}

    /**
     * Wraps a lookup.
     *
     * @param lookup the lookup, which measures a wait from when the answer came
     * @param clock the clock of the lookup
     * @return a lookup with the same outcomes, in which a retry is worthwhile the sent seconds after its begin
     */
    public static CallLookup of(CallLookup lookup, InstantSource clock) {
        return query -> {
            Instant begin = clock.instant();
            LookupOutcome outcome = lookup.find(query);
            if (outcome.retryAt().isEmpty()) {
                return outcome;
            }
            // The answer came a little before this instant: the wait is the next whole second.
            Duration left = Duration.between(clock.instant(), outcome.retryAt().get());
            Optional<Instant> retryAt = Optional.of(
                    begin.plusSeconds(Math.max(0, left.plusNanos(999_999_999).getSeconds())));
            if (outcome instanceof Throttled) {
                return new Throttled(retryAt, outcome.diagnostics());
            }
            return outcome instanceof Unavailable failed
                    ? new Unavailable(failed.cause(), retryAt, outcome.diagnostics())
                    : outcome;
        };
    }
}
