package io.github.graphcalls.lookup.policy.retry;

import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.policy.RetryPolicy;
import io.github.graphcalls.lookup.policy.RetryingLookup;
import io.github.graphcalls.time.VirtualTime;
import java.time.Instant;

/** Lookups that are asked again in virtual time. */
abstract class Retrying {

    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    final VirtualTime time = VirtualTime.startingAt(START);

    RetryingLookup retrying(CallLookup lookup, double jitter) {
        return new RetryingLookup(lookup, RetryPolicy.DEFAULT, time, time, () -> jitter);
    }
}
