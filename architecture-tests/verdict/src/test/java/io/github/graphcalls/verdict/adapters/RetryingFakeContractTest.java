package io.github.graphcalls.verdict.adapters;

import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.policy.RetryPolicy;
import io.github.graphcalls.lookup.policy.RetryingLookup;

/** Retries keep the contract. */
class RetryingFakeContractTest extends PolicyContract {

    @Override
    CallLookup around(CallLookup lookup) {
        return RetryingLookup.of(lookup, RetryPolicy.DEFAULT);
    }
}
