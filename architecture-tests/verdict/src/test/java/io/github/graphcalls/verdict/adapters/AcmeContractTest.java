package io.github.graphcalls.verdict.adapters;

import io.github.graphcalls.adapter.CallLookupProvider;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.contract.CallLookupContract;
import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.lookup.CallLookup;
import java.util.EnumSet;
import java.util.Set;

/** The adapter of another team keeps the contract, opened as a program opens it: by its name, on the system's clock. */
class AcmeContractTest extends CallLookupContract {

    @Override
    protected CallLookup lookupIn(ContractWorld world) {
        return CallLookupProvider.named("acme")
                .open(Settings.NONE.with("base-url", world.baseUrl().toString()).with("token", world.token()));
    }

    @Override
    protected Set<Capability> capabilities() {
        return EnumSet.complementOf(EnumSet.of(Capability.CLOCK));
    }
}
