package io.github.graphcalls.contract;

import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.lookup.CallLookup;
import java.util.EnumSet;
import java.util.Set;

class RightHttpAdapterTest extends CallLookupContract {

    @Override
    protected CallLookup lookupIn(ContractWorld world) {
        return new HttpLookup(world);
    }

    @Override
    protected Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }
}
