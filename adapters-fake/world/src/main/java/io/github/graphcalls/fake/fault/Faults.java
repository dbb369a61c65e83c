package io.github.graphcalls.fake.fault;

import java.time.Duration;

/** The words for what goes wrong, to be imported statically: faults that strike every lookup until they are narrowed. */
public final class Faults {

    private Faults() {}

    /**
     * Status 429 with a wait (fact 5.3).
     *
     * @param wait how long the client has to wait, in whole seconds, rounded up; a client waits ten years at most
     * @return the fault
     * @throws IllegalArgumentException for a negative one
     */
    public static Fault throttled(Duration wait) {
        return Fault.of(retryAfter((Effect.Http) NamedEffect.THROTTLED.effect(), wait));
    }

    /**
     * An answer with a {@code Retry-After}.
     *
     * @param answer the answer
     * @param wait how long the client has to wait, in whole seconds, rounded up
     * @return the answer with the header
     * @throws IllegalArgumentException for a negative wait
     */
    public static Effect.Http retryAfter(Effect.Http answer, Duration wait) {
        Fault.zeroOrMore("retryAfter", wait);
        boolean roundsUp = wait.getNano() > 0 && wait.getSeconds() < Long.MAX_VALUE;
        return answer.header("Retry-After", Long.toString(wait.getSeconds() + (roundsUp ? 1 : 0)));
    }

    /**
     * Status 403: the token is of another tenant (fact 4.8).
     *
     * @return the fault
     */
    public static Fault denied() {
        return Fault.of(NamedEffect.DENIED.effect());
    }

    /**
     * Status 400 (fact 4.10).
     *
     * @return the fault
     */
    public static Fault rejected() {
        return Fault.of(NamedEffect.REJECTED.effect());
    }

    /**
     * Status 503 (fact 5.5).
     *
     * @return the fault
     */
    public static Fault unavailable() {
        return Fault.of(NamedEffect.UNAVAILABLE.effect());
    }

    /**
     * The connection ends before the answer.
     *
     * @return the fault
     */
    public static Fault connectionLost() {
        return Fault.of(NamedEffect.CONNECTION_LOST.effect());
    }

    /**
     * No answer before the deadline; a query without one waits for 30 seconds.
     *
     * @return the fault
     */
    public static Fault timedOut() {
        return Fault.of(NamedEffect.TIMED_OUT.effect());
    }

    /**
     * Status 200 and no body (fact 4.11).
     *
     * @return the fault
     */
    public static Fault malformed() {
        return Fault.of(NamedEffect.MALFORMED.effect());
    }

    /**
     * Status 404 with the call service's code 8522, so with evidence, for a call that is alive.
     *
     * @return the fault
     */
    public static Fault notFound() {
        return Fault.of(NamedEffect.NOT_FOUND.effect());
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
        return Fault.of(NamedEffect.ANSWERED.effect()).delayedBy(delay);
    }

    /**
     * Any status, with Graph's error of it.
     *
     * @param status the status, 200 to 599
     * @return the fault
     * @throws IllegalArgumentException for another status
     */
    public static Fault status(int status) {
        return Fault.of(Effect.Http.of(status));
    }

    /**
     * Harm to the bytes of the usual answer.
     *
     * @param fault what happens to them
     * @return the fault
     */
    public static Fault bytes(ByteFault fault) {
        return Fault.of(Effect.Bytes.of(fault));
    }
}
