package io.github.graphcalls.verdict.adapters;

import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.policy.CoalescingLookup;

/** Coalescing equal lookups keeps the contract. */
class CoalescingFakeContractTest extends PolicyContract {

    @Override
    CallLookup around(CallLookup lookup) {
        return CoalescingLookup.of(lookup);
    }
}
