package io.github.graphcalls.contract.rules;

import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.lookup.CallLookup;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The adapter that a test of the contract names, as the rules see it. Immutable.
 *
 * @param test the class of the test
 * @param opening opens the adapter in a world
 * @param retrying opens the adapter with its retries on, if it has any
 * @param declared the capabilities that the adapter declares
 * @param limit the adapter's own time limit
 * @param storeFailures the exceptions that the driver of its store throws
 */
public record AdapterUnderTest(
        Class<?> test,
        Function<ContractWorld, CallLookup> opening,
        Function<ContractWorld, Optional<CallLookup>> retrying,
        Supplier<Set<Capability>> declared,
        Supplier<Duration> limit,
        Supplier<List<Exception>> storeFailures) {

    /**
     * Opens the adapter in a world.
     *
     * @param world the world
     * @return the adapter
     */
    public CallLookup openIn(ContractWorld world) {
        return opening.apply(world);
    }

    /**
     * Opens the adapter with its retries on.
     *
     * @param world the world
     * @return the adapter, or empty if it has no retries
     */
    public Optional<CallLookup> openWithRetries(ContractWorld world) {
        return retrying.apply(world);
    }

    /**
     * Reports whether the adapter declares a capability.
     *
     * @param capability the capability
     * @return whether it is declared
     */
    public boolean can(Capability capability) {
        return declared.get().contains(capability);
    }
}
