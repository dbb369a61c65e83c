package io.github.graphcalls.contract.rules.http;

import io.github.graphcalls.contract.HttpLookup;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;

/** Correct retries around a lookup; each decision is a method, so that a broken one can break just that. */
public class RetryLoop implements CallLookup {

    private static final Duration DELAY = Duration.ofMillis(10);

    private final CallLookup lookup;
    private final InstantSource clock;

    public RetryLoop(ContractWorld world) {
        lookup = new HttpLookup(world);
        clock = world.clock();
    }

    @Override
    public LookupOutcome find(CallQuery query) {
        Instant deadline = query.deadline().orElse(clock.instant().plus(HttpLookup.OWN_LIMIT));
        LookupOutcome outcome = lookup.find(bounded(query));
        for (int sent = 1; sent < attempts() && isRetryable(outcome); sent++) {
            Instant next = next(outcome);
            if (!next.isBefore(deadline)) {
                return outcome;
            }
            LockSupport.parkNanos(Duration.between(clock.instant(), next).toNanos());
            while (clock.instant().isBefore(next) && !isInterrupted()) {
                Thread.onSpinWait();
            }
            if (isInterrupted()) {
                return outcome;
            }
            outcome = lookup.find(bounded(query));
        }
        return outcome;
    }

    protected CallQuery bounded(CallQuery query) {
        return query;
    }

    protected boolean isInterrupted() {
        return Thread.currentThread().isInterrupted();
    }

    protected int attempts() {
        return 4;
    }

    protected boolean isRetryable(LookupOutcome outcome) {
        return outcome instanceof Throttled || outcome instanceof Unavailable;
    }

    protected Instant next(LookupOutcome outcome) {
        return outcome.retryAt().orElse(clock.instant().plus(DELAY));
    }
}
