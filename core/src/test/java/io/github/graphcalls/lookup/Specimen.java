package io.github.graphcalls.lookup;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Rejected;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Instant;
import java.util.Optional;

/** Calls and answers that tests speak of. */
public final class Specimen {

    public static final CallId ID = CallId.of("2e1a0b00-2db4-4022-9570-243709c565ab");
    public static final CallQuery QUERY = CallQuery.of(ID);

    public static final LookupOutcome ESTABLISHED = found(CallState.ESTABLISHED);
    public static final LookupOutcome TERMINATED = found(CallState.TERMINATED);
    public static final LookupOutcome NOT_FOUND =
            new NotFound(NotFound.Evidence.CALL_SERVICE, Diagnostics.of(404, "8522", "Call not found."));
    public static final LookupOutcome NOT_FOUND_BY_GATEWAY =
            new NotFound(NotFound.Evidence.NONE, Diagnostics.of(404, "ResourceNotFound", "No such resource."));
    public static final LookupOutcome DENIED = new Denied(
            Denied.Reason.MISSING_CONSENT, Diagnostics.of(403, "7504", "Insufficient enterprise tenant permissions."));
    public static final LookupOutcome REJECTED = new Rejected(Diagnostics.of(400, "BadRequest", "No."));
    public static final LookupOutcome MALFORMED =
            new Malformed("targets[0].identity", "expected an object, found a number", Diagnostics.NONE);
    public static final LookupOutcome THROTTLED = throttled(Optional.empty());
    public static final LookupOutcome NO_CONNECTION =
            Unavailable.because(Unavailable.Cause.CONNECTION, "connection refused");

    private Specimen() {}

    public static LookupOutcome found(CallState state) {
        return new Found(Call.builder(ID).state(state).build(), Diagnostics.NONE);
    }

    public static CallQuery query(int number) {
        return CallQuery.of(CallId.of("call-" + number));
    }

    public static LookupOutcome throttledUntil(Instant until) {
        return throttled(Optional.of(until));
    }

    public static Unavailable service(int status, Optional<Instant> until) {
        return new Unavailable(Unavailable.Cause.SERVICE, until, Diagnostics.of(status, "", "busy"));
    }

    private static LookupOutcome throttled(Optional<Instant> until) {
        return new Throttled(until, Diagnostics.of(429, "TooManyRequests", "Please retry again later."));
    }
}
