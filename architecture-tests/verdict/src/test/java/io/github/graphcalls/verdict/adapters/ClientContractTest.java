package io.github.graphcalls.verdict.adapters;

import io.github.graphcalls.contract.CallLookupContract;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.lookup.CallLookup;
import java.time.Duration;

/** The client keeps the contract, asking the kit's own server. */
class ClientContractTest extends CallLookupContract {

    @Override
    protected CallLookup lookupIn(ContractWorld world) {
        return FeignCallLookup.builder()
                .retryAttempts(1)
                .baseUrl(world.baseUrl().toString())
                .token(TokenSource.of(world.token()))
                .clock(world.clock())
                .timeout(ownTimeLimit())
                .build();
    }

    @Override
    protected Duration ownTimeLimit() {
        return Duration.ofSeconds(3);
    }
}
