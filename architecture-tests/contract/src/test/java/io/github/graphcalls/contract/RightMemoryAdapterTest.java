package io.github.graphcalls.contract;

import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.lookup.CallLookup;

class RightMemoryAdapterTest extends CallLookupContract {

    @Override
    protected CallLookup lookupIn(ContractWorld world) {
        return new MemoryLookup(world);
    }
}
