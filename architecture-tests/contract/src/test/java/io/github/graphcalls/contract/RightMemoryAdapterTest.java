package io.github.graphcalls.contract;

import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.lookup.CallLookup;
import java.util.EnumSet;
import java.util.Set;

class RightMemoryAdapterTest extends CallLookupContract {

    @Override
    protected CallLookup lookupIn(ContractWorld world) {
        return new MemoryLookup(world);
    }

    @Override
    protected Set<Capability> capabilities() {
        return EnumSet.complementOf(EnumSet.of(Capability.HTTP));
    }
}
