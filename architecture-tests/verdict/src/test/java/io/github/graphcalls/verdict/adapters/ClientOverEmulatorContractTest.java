package io.github.graphcalls.verdict.adapters;

import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.contract.CallLookupContract;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;

/** The client over the emulator over the fake keeps the contract. */
class ClientOverEmulatorContractTest extends CallLookupContract {

    /** The client, which closes the emulator when it is closed. */
    private record Chain(GraphEmulator emulator, FeignCallLookup client) implements OpenCallLookup {
        @Override
        public LookupOutcome find(CallQuery query) {
            return client.find(query);
        }

        @Override
        public void close() {
            client.close();
            emulator.close();
        }
    }

    @Override
    protected CallLookup lookupIn(ContractWorld world) {
        GraphEmulator emulator = GraphEmulator.start(FakeCallLookup.of(world.calls()));
        return new Chain(
                emulator,
                FeignCallLookup.builder()
                        .retryAttempts(1)
                        .baseUrl(emulator.baseUrl())
                        .token(TokenSource.of(world.token()))
                        .clock(world.clock())
                        .build());
    }
}
