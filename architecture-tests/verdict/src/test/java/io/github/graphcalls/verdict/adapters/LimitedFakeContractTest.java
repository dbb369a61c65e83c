package io.github.graphcalls.verdict.adapters;

import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.policy.ConcurrencyLimit;

/** The fake behind a limit on concurrency keeps the contract. */
class LimitedFakeContractTest extends PolicyContract {

    @Override
    CallLookup around(CallLookup lookup) {
        return ConcurrencyLimit.of(lookup, 4);
    }
}
