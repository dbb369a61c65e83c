package io.github.graphcalls.verdict.adapters;

import io.github.graphcalls.contract.CallLookupContract;
import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.lookup.CallLookup;
import java.util.EnumSet;
import java.util.Set;

/** A policy around the fake keeps the contract as the fake does; it owns nothing that could be closed. */
abstract class PolicyContract extends CallLookupContract {

    /** The policy around a lookup. */
    abstract CallLookup around(CallLookup lookup);

    @Override
    protected CallLookup lookupIn(ContractWorld world) {
        return around(FakeCallLookup.on(world.clock(), world.calls()));
    }

    @Override
    protected Set<Capability> capabilities() {
        return EnumSet.complementOf(EnumSet.of(Capability.HTTP, Capability.CLOSE));
    }
}
