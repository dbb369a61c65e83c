package io.github.graphcalls.examples.cli.adapter;

import io.github.graphcalls.examples.cli.shell.Shell;
import io.github.graphcalls.lookup.BatchLookup;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.lookup.policy.RetryPolicy;
import io.github.graphcalls.lookup.policy.RetryingBatches;
import io.github.graphcalls.lookup.policy.RetryingLookup;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/** Retries lookups and batches, and reports each wait: why, and until when. */
public final class ReportedRetry {

    /** Takes the waits, on the threads that wait. */
    @FunctionalInterface
    public interface WaitListener {

        /**
         * Takes the beginning of a wait.
         *
         * @param reason the reason, in words
         * @param until the end, rounded up to a second
         */
        void waiting(String reason, Instant until);
    }

    private static final DoubleSupplier JITTER =
            () -> ThreadLocalRandom.current().nextDouble();

    private final RetryPolicy policy;
    private final Shell shell;
    private final WaitListener listener;
    /** Each thread waits for its own lookup. */
    private final ThreadLocal<LookupOutcome> last = new ThreadLocal<>();

    /**
     * Creates a retry.
     *
     * @param policy attempts and waits
     * @param shell whose clock and sleeper are used
     * @param listener takes the waits
     */
    public ReportedRetry(RetryPolicy policy, Shell shell, WaitListener listener) {
        this.policy = policy;
        this.shell = shell;
        this.listener = listener;
    }

    /** {@return the retry that reports on the standard error of a terminal, and waits silently without one} */
    public static ReportedRetry onTerminal(RetryPolicy policy, Shell shell) {
        return new ReportedRetry(policy, shell, (reason, until) -> {
            if (shell.terminal().isPresent()) {
                shell.reportError(reason + "; waiting until " + until + " to retry; --no-retry does not wait");
            }
        });
    }

    /** {@return a lookup with retries} */
    public CallLookup of(CallLookup lookup) {
        return new RetryingLookup(
                query -> {
                    LookupOutcome outcome = lookup.find(query);
                    last.set(outcome);
                    return outcome;
                },
                policy,
                shell.clock(),
                this::sleep,
                JITTER);
    }

    /** {@return a lookup of batches with retries} */
    public BatchLookup of(BatchLookup batches) {
        return new RetryingBatches(
                (queries, results) -> batches.find(queries, (query, outcome) -> {
                    if (outcome instanceof Throttled || outcome instanceof Unavailable) {
                        last.set(outcome);
                    }
                    results.accept(query, outcome);
                }),
                policy,
                shell.clock(),
                this::sleep,
                JITTER);
    }

    private void sleep(Duration wait) throws InterruptedException {
        if (!wait.isZero()) {
            LookupOutcome outcome = last.get();
            listener.waiting(
                    reason(outcome) + evidence(outcome.diagnostics()),
                    wholeSecond(shell.clock().instant().plus(wait)));
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
