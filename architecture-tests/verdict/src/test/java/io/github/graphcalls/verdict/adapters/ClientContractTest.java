package io.github.graphcalls.verdict.adapters;

import io.github.graphcalls.contract.CallLookupContract;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.lookup.CallLookup;
import java.time.Duration;
import java.util.Optional;

/** The client keeps the contract, over the kit's own server. */
class ClientContractTest extends CallLookupContract {

    private static final long NAMED_BY_THE_SERVER = 900;

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
    protected Optional<CallLookup> retryingLookupIn(ContractWorld world) {
        return Optional.of(FeignCallLookup.builder()
                .retryAttempts(3)
                .baseUrl(world.baseUrl().toString())
                .token(TokenSource.of(world.token()))
                .clock(world.clock())
                .timeout(ownTimeLimit())
                .sleeper(ClientContractTest::sleep)
                .build());
    }

    /** Shortens the random delays below 0.9 s, but no wait that the server names. */
    private static void sleep(Duration wait) throws InterruptedException {
        Thread.sleep(wait.toMillis() < NAMED_BY_THE_SERVER ? 20 : wait.toMillis() + 1);
    }

    @Override
    protected Duration ownTimeLimit() {
        return Duration.ofSeconds(2);
    }
}
