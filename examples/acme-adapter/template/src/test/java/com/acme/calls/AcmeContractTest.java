package com.acme.calls;

import io.github.graphcalls.contract.CallLookupContract;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.lookup.CallLookup;
import java.time.Duration;

/** Acme's lookup keeps the contract of the port. */
class AcmeContractTest extends CallLookupContract {

    @Override
    protected CallLookup lookupIn(ContractWorld world) {
        return new AcmeCallLookup(world.baseUrl(), world.token(), world.clock(), ownTimeLimit());
    }

    @Override
    protected Duration ownTimeLimit() {
        return Duration.ofSeconds(2);
    }
}
