package io.github.graphcalls.verdict.adapters;

import io.github.graphcalls.contract.CallLookupContract;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.lookup.CallLookup;

/** The fake keeps the contract. */
class FakeContractTest extends CallLookupContract {

    @Override
    protected CallLookup lookupIn(ContractWorld world) {
        return FakeCallLookup.on(world.clock(), world.calls());
    }
}
