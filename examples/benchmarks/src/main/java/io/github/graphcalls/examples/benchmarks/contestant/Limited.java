package io.github.graphcalls.examples.benchmarks.contestant;

import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.policy.ConcurrencyLimit;

/** This library with a limit of as many lookups as there are connections: a waiting lookup has not made a request yet. */
public final class Limited extends GraphCalls {

    private static final int CONNECTIONS = 64;

    @Override
    CallLookup surround(CallLookup calls) {
        return ConcurrencyLimit.of(calls, CONNECTIONS);
    }
}
