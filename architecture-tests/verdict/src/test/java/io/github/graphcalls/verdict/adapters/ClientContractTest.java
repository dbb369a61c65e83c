package io.github.graphcalls.verdict.adapters;

import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.contract.CallLookupContract;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.policy.RetryPolicy;
import io.github.graphcalls.lookup.policy.RetryingLookup;
import java.time.Duration;
import java.util.Optional;

/** The client keeps the contract, over the kit's own server. */
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

    /** The client, which is closed with the policy around it. */
    private record Retrying(RetryingLookup policy, FeignCallLookup client) implements OpenCallLookup {
        @Override
        public LookupOutcome find(CallQuery query) {
            return policy.find(query);
        }

        @Override
        public void close() {
            client.close();
        }
    }

    @Override
    protected Optional<CallLookup> retryingLookupIn(ContractWorld world) {
        FeignCallLookup client = (FeignCallLookup) lookupIn(world);
        RetryPolicy policy = RetryPolicy.DEFAULT.withDelays(Duration.ofMillis(10), Duration.ofMillis(40));
        return Optional.of(new Retrying(RetryingLookup.of(client, policy), client));
    }

    @Override
    protected Duration ownTimeLimit() {
        return Duration.ofSeconds(2);
    }
}
