package io.github.graphcalls.lookup.policy;

import static io.github.graphcalls.lookup.Specimen.QUERY;
import static io.github.graphcalls.lookup.Specimen.found;

import io.github.graphcalls.call.CallState;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;

/** States that are awaited in virtual time. */
abstract class Awaiting {

    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    static final Duration INTERVAL = Duration.ofSeconds(2);
    static final CallQuery WITHIN_A_MINUTE = QUERY.deadline(START.plusSeconds(60));
    static final LookupOutcome ESTABLISHING = found(CallState.ESTABLISHING);

    final VirtualTime time = VirtualTime.startingAt(START);

    AwaitState awaiting(CallLookup lookup) {
        return new AwaitState(lookup, INTERVAL, time, time);
    }
}
