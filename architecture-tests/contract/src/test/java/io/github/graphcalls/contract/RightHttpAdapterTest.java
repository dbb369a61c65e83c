package io.github.graphcalls.contract;

import io.github.graphcalls.contract.rules.http.RetryLoop;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.lookup.CallLookup;
import java.time.Duration;
import java.util.Optional;

class RightHttpAdapterTest extends CallLookupContract {

    @Override
    protected CallLookup lookupIn(ContractWorld world) {
        return new HttpLookup(world);
    }

    @Override
    protected Optional<CallLookup> retryingLookupIn(ContractWorld world) {
        return Optional.of(new RetryLoop(world));
    }

    @Override
    protected Duration ownTimeLimit() {
        return HttpLookup.OWN_LIMIT;
    }
}
