package io.github.graphcalls.examples.fleet;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Throttled;
import java.time.Instant;
import java.util.Optional;

/** The outcomes that the tests script. */
public final class Outcomes {

    public static final LookupOutcome NO_SUCH_CALL =
            new NotFound(NotFound.Evidence.CALL_SERVICE, Diagnostics.of(404, "8522", "Call not found."));

    private Outcomes() {}

    public static LookupOutcome found(CallId id, CallState state) {
        return new Found(Call.builder(id).state(state).build(), Diagnostics.NONE);
    }

    public static LookupOutcome throttledUntil(Instant at) {
        return new Throttled(Optional.of(at), Diagnostics.of(429, "TooManyRequests", "Please retry again later."));
    }
}
