package io.github.graphcalls.examples.cli.get;

import io.github.graphcalls.examples.cli.shell.Shell;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.lookup.policy.RetryPolicy;
import io.github.graphcalls.lookup.policy.RetryingLookup;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;

/** Retries a lookup, and reports each wait on a terminal: why, and until when. Without a terminal it waits silently. */
final class ReportedRetry {

    private final Shell shell;
    private final AtomicReference<LookupOutcome> last = new AtomicReference<>();

    private ReportedRetry(Shell shell) {
        this.shell = shell;
    }

    /**
     * Returns the lookup with retries.
     *
     * @param lookup the lookup that each attempt uses
     * @param timeout the time for all attempts and waits; empty for the policy's
     * @param shell whose clock, sleeper and terminal are used
     */
    static CallLookup of(CallLookup lookup, Optional<Duration> timeout, Shell shell) {
        ReportedRetry retry = new ReportedRetry(shell);
        CallLookup remembering = query -> {
            LookupOutcome outcome = lookup.find(query);
            retry.last.set(outcome);
            return outcome;
        };
        return new RetryingLookup(
                remembering,
                timeout.map(RetryPolicy.DEFAULT::withTimeout).orElse(RetryPolicy.DEFAULT),
                shell.clock(),
                retry::sleep,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    private void sleep(Duration wait) throws InterruptedException {
        if (shell.terminal().isPresent()) {
            shell.reportError(reason(last.get()) + evidence(last.get().diagnostics()) + "; waiting until "
                    + wholeSecond(shell.clock().instant().plus(wait)) + " to retry; --no-retry does not wait");
        }
        shell.sleeper().sleep(wait);
    }

    private static String reason(LookupOutcome outcome) {
        if (outcome instanceof Throttled) {
            return "throttled";
        }
        return outcome instanceof Unavailable unavailable
                ? switch (unavailable.cause()) {
                    case SERVICE -> "the service is unavailable";
                    case CONNECTION -> "no connection";
                    case SIGN_IN -> "no token from the token endpoint";
                    case BLOCKED, INTERRUPTED -> "not retried";
                }
                : "no answer";
    }

    /** Returns the status, else the message. The last outcome reports the rest. */
    private static String evidence(Diagnostics known) {
        return known.status()
                .map(status -> " (status " + status + ")")
                .or(() -> known.message().map(message -> " (" + message + ")"))
                .orElse("");
    }

    /** Rounds up, so that the instant has not passed when the wait ends. */
    private static Instant wholeSecond(Instant instant) {
        Instant second = instant.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(instant) ? second : second.plusSeconds(1);
    }
}
