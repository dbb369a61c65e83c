package io.github.graphcalls.fake.fault;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a fault answers in place of the call. The diagnostics of each are the status, code and message of the answer; the world
 * adds the request's id and date. All are immutable.
 */
public sealed interface Effect {

    /**
     * What is answered.
     *
     * @param now when the lookup is made
     * @return the outcome, or empty when the answer is the call, or an earlier state of it
     */
    Optional<LookupOutcome> outcomeAt(Instant now);

    /** When a wait is over, at the latest at the end of time. The wait is in whole seconds, rounded up, as in a header. */
    private static Instant endOf(Duration wait, Instant now) {
        if (wait.getSeconds() >= Instant.MAX.getEpochSecond() - now.getEpochSecond()) {
            return Instant.MAX;
        }
        return now.plusSeconds(wait.getSeconds() + (wait.getNano() > 0 ? 1 : 0));
    }

    /** The call itself: for a fault that only delays. */
    record Answered() implements Effect {
        @Override
        public Optional<LookupOutcome> outcomeAt(Instant now) {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return "answered";
        }
    }

    /**
     * The call as it stood some time ago.
     *
     * @param age how long ago
     */
    record Stale(Duration age) implements Effect {
        public Stale {
            Fault.zeroOrMore("age", age);
        }

        @Override
        public Optional<LookupOutcome> outcomeAt(Instant now) {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return "stale by " + age;
        }
    }

    /**
     * Too much was asked.
     *
     * @param retryAfter how long to wait, when the service says so
     * @param diagnostics status, code and message
     */
    record Throttled(Optional<Duration> retryAfter, Diagnostics diagnostics) implements Effect {
        public Throttled {
            requireNonNull(retryAfter, "retryAfter").ifPresent(wait -> Fault.zeroOrMore("retryAfter", wait));
            requireNonNull(diagnostics, "diagnostics");
        }

        @Override
        public Optional<LookupOutcome> outcomeAt(Instant now) {
            return Optional.of(new io.github.graphcalls.lookup.outcome.Throttled(
                    retryAfter.map(wait -> endOf(wait, now)), diagnostics));
        }

        @Override
        public String toString() {
            return "throttled" + retryAfter.map(wait -> " for " + wait).orElse("");
        }
    }

    /**
     * No answer can be had.
     *
     * @param cause what stands in the way
     * @param retryAfter how long to wait, when the service says so
     * @param diagnostics status, code and message
     */
    record Unavailable(Cause cause, Optional<Duration> retryAfter, Diagnostics diagnostics) implements Effect {
        public Unavailable {
            requireNonNull(cause, "cause");
            requireNonNull(retryAfter, "retryAfter").ifPresent(wait -> Fault.zeroOrMore("retryAfter", wait));
            requireNonNull(diagnostics, "diagnostics");
        }

        @Override
        public Optional<LookupOutcome> outcomeAt(Instant now) {
            return Optional.of(new io.github.graphcalls.lookup.outcome.Unavailable(
                    cause, retryAfter.map(wait -> endOf(wait, now)), diagnostics));
        }

        @Override
        public String toString() {
            return "unavailable (" + cause + ")"
                    + retryAfter.map(wait -> " for " + wait).orElse("");
        }
    }

    /**
     * Always the same answer: denied, rejected, malformed, or not found although the call lives.
     *
     * @param outcome the answer
     */
    record Refused(LookupOutcome outcome) implements Effect {
        public Refused {
            requireNonNull(outcome, "outcome");
            if (outcome instanceof Found
                    || outcome instanceof io.github.graphcalls.lookup.outcome.TimedOut
                    || outcome instanceof io.github.graphcalls.lookup.outcome.Throttled
                    || outcome instanceof io.github.graphcalls.lookup.outcome.Unavailable) {
                throw new IllegalArgumentException("expected an outcome that knows no time, found " + outcome);
            }
        }

        @Override
        public Optional<LookupOutcome> outcomeAt(Instant now) {
            return Optional.of(outcome);
        }

        /** Its kind, status and code: draws are made for what is printed here, so it is spelled out. */
        @Override
        public String toString() {
            Diagnostics answer = outcome.diagnostics();
            return outcome.getClass().getSimpleName()
                    + answer.status().map(status -> " " + status).orElse("")
                    + answer.code().map(code -> " " + code).orElse("");
        }
    }

    /** No answer comes before the deadline; a query without one waits for 30 seconds. */
    record TimedOut() implements Effect {
        @Override
        public Optional<LookupOutcome> outcomeAt(Instant now) {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return "timed out";
        }
    }
}
