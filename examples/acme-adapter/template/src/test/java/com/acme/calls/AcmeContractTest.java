package com.acme.calls;

import io.github.graphcalls.contract.CallLookupContract;
import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.lookup.CallLookup;
import java.util.EnumSet;
import java.util.Set;

/** Acme's lookup keeps the contract of the port. */
class AcmeContractTest extends CallLookupContract {

    @Override
    protected CallLookup lookupIn(ContractWorld world) {
        return new AcmeCallLookup(world.baseUrl(), world.token(), world.clock());
    }

    @Override
    protected Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }
}
