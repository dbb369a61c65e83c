package io.github.graphcalls.fake.fault;

import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Rejected;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Duration;
import java.util.Optional;

/** The words for what goes wrong, to be imported statically: faults that strike every lookup until they are narrowed. */
public final class Faults {

    private static final Diagnostics STATUS_200 = new Diagnostics(
            Optional.of(200),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private Faults() {}

    /**
     * Status 429 with a wait (fact 5.3).
     *
     * @param wait how long the client has to wait; a longer one than an instant can tell never ends
     * @return the fault
     * @throws IllegalArgumentException for a negative one
     */
    public static Fault throttled(Duration wait) {
        return Fault.of(new Effect.Throttled(
                Optional.of(wait), Diagnostics.of(429, "TooManyRequests", "Please retry again later.")));
    }

    /**
     * Status 403: the token is of another tenant (fact 4.8).
     *
     * @return the fault
     */
    public static Fault denied() {
        return Fault.of(new Effect.Refused(new Denied(
                Denied.Reason.TENANT_MISMATCH, Diagnostics.of(403, "7505", "Request authorization tenant mismatch."))));
    }

    /**
     * Status 400 (fact 4.10).
     *
     * @return the fault
     */
    public static Fault rejected() {
        return Fault.of(
                new Effect.Refused(new Rejected(Diagnostics.of(400, "BadRequest", "The request is malformed."))));
    }

    /**
     * Status 503 (fact 5.5).
     *
     * @return the fault
     */
    public static Fault unavailable() {
        return Fault.of(new Effect.Unavailable(
                Unavailable.Cause.SERVICE,
                Optional.empty(),
                Diagnostics.of(503, "serviceNotAvailable", "The service is not available.")));
    }

    /**
     * No connection.
     *
     * @return the fault
     */
    public static Fault connectionLost() {
        return Fault.of(new Effect.Unavailable(
                Unavailable.Cause.CONNECTION,
                Optional.empty(),
                Diagnostics.of("the connection was closed before an answer came")));
    }

    /**
     * No answer before the deadline; a query without one waits for 30 seconds.
     *
     * @return the fault
     */
    public static Fault timedOut() {
        return Fault.of(new Effect.TimedOut());
    }

    /**
     * Status 200 and a body of nothing (fact 4.11).
     *
     * @return the fault
     */
    public static Fault malformed() {
        return Fault.of(new Effect.Refused(new Malformed("", "expected a call, found nothing", STATUS_200)));
    }

    /**
     * Status 404 with the call service's code 8522, so with evidence, for a call that is alive.
     *
     * @return the fault
     */
    public static Fault notFound() {
        return Fault.of(new Effect.Refused(
                new NotFound(NotFound.Evidence.CALL_SERVICE, Diagnostics.of(404, "8522", "Call not found."))));
    }

    /**
     * The call as it stood some time ago.
     *
     * @param age how long ago
     * @return the fault
     * @throws IllegalArgumentException for a negative one
     */
    public static Fault stale(Duration age) {
        return Fault.of(new Effect.Stale(age));
    }

    /**
     * The right answer, late.
     *
     * @param delay how long it takes
     * @return the fault
     * @throws IllegalArgumentException for a negative one
     */
    public static Fault slow(Duration delay) {
        return Fault.of(new Effect.Answered()).delayedBy(delay);
    }
}
