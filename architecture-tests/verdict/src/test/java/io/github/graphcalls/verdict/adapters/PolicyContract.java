package io.github.graphcalls.verdict.adapters;

import io.github.graphcalls.contract.CallLookupContract;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.lookup.CallLookup;

/** A policy around the fake keeps the contract as the fake does; it is not closeable. */
abstract class PolicyContract extends CallLookupContract {

    /** The policy around a lookup. */
    abstract CallLookup around(CallLookup lookup);

    @Override
    protected CallLookup lookupIn(ContractWorld world) {
        return around(FakeCallLookup.on(world.clock(), world.calls()));
    }
}
