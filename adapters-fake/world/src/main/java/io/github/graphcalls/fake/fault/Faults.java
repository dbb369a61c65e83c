package io.github.graphcalls.fake.fault;

import java.time.Duration;

/** Makes faults that apply to every lookup until they are narrowed. Import its methods statically. */
public final class Faults {

    private Faults() {}

    /**
     * Answers with status 429 and a {@code Retry-After} header (FACTS.md#throttled-429).
     *
     * @param wait the value of the header, rounded up to whole seconds; a client waits at most ten years
     * @return the fault
     * @throws IllegalArgumentException for a negative one
     */
    public static Fault throttled(Duration wait) {
        return Fault.of(retryAfter((Effect.Http) NamedEffect.THROTTLED.effect(), wait));
    }

    /**
     * Adds a {@code Retry-After} header to an answer.
     *
     * @param answer the answer
     * @param wait the value of the header, rounded up to whole seconds
     * @return the answer with the header
     * @throws IllegalArgumentException for a negative wait
     */
    public static Effect.Http retryAfter(Effect.Http answer, Duration wait) {
        Fault.zeroOrMore("retryAfter", wait);
        boolean roundsUp = wait.getNano() > 0 && wait.getSeconds() < Long.MAX_VALUE;
        return answer.header("Retry-After", Long.toString(wait.getSeconds() + (roundsUp ? 1 : 0)));
    }

    /**
     * Answers with status 403 and code 7505: the token is of another tenant (FACTS.md#tenant-mismatch-7505).
     *
     * @return the fault
     */
    public static Fault denied() {
        return Fault.of(NamedEffect.DENIED.effect());
    }

    /**
     * Answers with status 400 (FACTS.md#bad-request-400).
     *
     * @return the fault
     */
    public static Fault rejected() {
        return Fault.of(NamedEffect.REJECTED.effect());
    }

    /**
     * Answers with status 503 (FACTS.md#unavailable-503).
     *
     * @return the fault
     */
    public static Fault unavailable() {
        return Fault.of(NamedEffect.UNAVAILABLE.effect());
    }

    /**
     * Resets the connection before the answer.
     *
     * @return the fault
     */
    public static Fault connectionLost() {
        return Fault.of(NamedEffect.CONNECTION_LOST.effect());
    }

    /**
     * Sends no answer before the deadline. A query without a deadline times out after 30 seconds.
     *
     * @return the fault
     */
    public static Fault timedOut() {
        return Fault.of(NamedEffect.TIMED_OUT.effect());
    }

    /**
     * Answers with status 200 and no body (FACTS.md#empty-200).
     *
     * @return the fault
     */
    public static Fault malformed() {
        return Fault.of(NamedEffect.MALFORMED.effect());
    }

    /**
     * Answers with status 404 and code 8522, the call service's evidence that the call is over.
     *
     * @return the fault
     */
    public static Fault notFound() {
        return Fault.of(NamedEffect.NOT_FOUND.effect());
    }

    /**
     * Shows the call in an earlier state.
     *
     * @param age the age of the state
     * @return the fault
     * @throws IllegalArgumentException for a negative one
     */
    public static Fault stale(Duration age) {
        return Fault.of(new Effect.Stale(age));
    }

    /**
     * Delays the answer.
     *
     * @param delay how long the answer takes
     * @return the fault
     * @throws IllegalArgumentException for a negative one
     */
    public static Fault slow(Duration delay) {
        return Fault.of(NamedEffect.ANSWERED.effect()).delayedBy(delay);
    }

    /**
     * Answers with a status and Graph's error of it.
     *
     * @param status the status, 200 to 599
     * @return the fault
     * @throws IllegalArgumentException for another status
     */
    public static Fault status(int status) {
        return Fault.of(Effect.Http.of(status));
    }

    /**
     * Applies a fault to the bytes of the answer.
     *
     * @param fault the fault
     * @return the fault
     */
    public static Fault bytes(ByteFault fault) {
        return Fault.of(Effect.Bytes.of(fault));
    }
}
