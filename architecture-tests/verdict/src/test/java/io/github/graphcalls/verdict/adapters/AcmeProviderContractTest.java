package io.github.graphcalls.verdict.adapters;

import io.github.graphcalls.adapter.CallLookupProvider;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.contract.CallLookupProviderContract;
import io.github.graphcalls.contract.world.ContractWorld;

/** Acme's provider keeps the contract of providers. */
class AcmeProviderContractTest extends CallLookupProviderContract {

    @Override
    protected CallLookupProvider provider() {
        return CallLookupProvider.named("acme");
    }

    @Override
    protected Settings settings(ContractWorld world) {
        return Settings.NONE.with("base-url", world.baseUrl().toString()).with("token", world.token());
    }
}
