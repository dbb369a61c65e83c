package io.github.graphcalls.examples.fleet;

import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.policy.rate.Rate;
import io.github.graphcalls.lookup.policy.rate.RateLimit;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * One tenant in this process: its lookups in flight, its rate, and its pause when Graph names an instant to retry. No lookup waits
 * here, since a worker that waits for one tenant is missing for all others: it is {@link Throttled} with the instant to come back.
 */
final class TenantGate implements CallLookup {

    private static final Duration WHEN_FULL = Duration.ofSeconds(1);

    private final RateLimit limit;
    private final Semaphore inFlight;
    private final InstantSource clock;

    TenantGate(String tenant, CallLookup lookup, int inFlight, double perSecond, InstantSource clock) {
        Rate rate = new Rate(perSecond, (int) Math.max(1, perSecond), Duration.ZERO);
        this.inFlight = new Semaphore(inFlight);
        this.clock = clock;
        limit = new RateLimit(query -> pausing(lookup, tenant, query), rate, query -> tenant, clock, duration -> {});
    }

    private LookupOutcome pausing(CallLookup lookup, String tenant, CallQuery query) {
        LookupOutcome outcome = lookup.find(query);
        outcome.retryAt().ifPresent(at -> limit.pause(tenant, at));
        return outcome;
    }

    @Override
    public LookupOutcome find(CallQuery query) {
        if (!inFlight.tryAcquire()) {
            return new Throttled(
                    Optional.of(clock.instant().plus(WHEN_FULL)), Diagnostics.of("the tenant has its share in flight"));
        }
        try {
            return limit.find(query);
        } finally {
            inFlight.release();
        }
    }
}
