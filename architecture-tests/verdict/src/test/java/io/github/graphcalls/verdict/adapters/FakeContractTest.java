package io.github.graphcalls.verdict.adapters;

import io.github.graphcalls.contract.CallLookupContract;
import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.lookup.CallLookup;
import java.util.EnumSet;
import java.util.Set;

/** The fake keeps the contract. */
class FakeContractTest extends CallLookupContract {

    @Override
    protected CallLookup lookupIn(ContractWorld world) {
        return FakeCallLookup.on(world.clock(), world.calls());
    }

    @Override
    protected Set<Capability> capabilities() {
        return EnumSet.complementOf(EnumSet.of(Capability.HTTP));
    }
}
