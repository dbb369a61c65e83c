package io.github.graphcalls.contract;

import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.lookup.CallLookup;
import java.util.EnumSet;
import java.util.Set;

/** What an adapter can do beyond finding a call. Declared capabilities are tested; others are reported as not declared. */
public enum Capability {
    /** It sends requests over HTTP to the world's base URL, with the world's token. */
    HTTP,
    /** It returns the selected properties only. */
    SELECT,
    /** It returns relationships that are expanded. */
    EXPAND,
    /** It keeps the promises of {@code findAll}; every adapter does, unless it overrides that method. */
    BULK,
    /** It is an {@code OpenCallLookup}. */
    CLOSE,
    /** It reads the time from {@code world.clock()}. */
    CLOCK,
    /** It retries, when {@code retryingLookupIn} opens it. */
    RETRIES,
    /** It reads a store, whose driver calls {@code world.store().access()} and can be made to fail. */
    STORE_FAILURES,
    /** It reads a store, whose driver calls {@code world.store().access()} and can be made to stall. */
    STORE_STALLS;

    /** The capabilities that follow from the type of an adapter and from its use of the world. */
    static Set<Capability> of(CallLookupContract contract) {
        Set<Capability> all = EnumSet.allOf(Capability.class);
        try (ContractWorld world = new ContractWorld()) {
            CallLookup lookup = contract.lookupIn(world);
            if (lookup instanceof OpenCallLookup open) {
                open.close();
            } else {
                all.remove(CLOSE);
            }
            if (!world.hasStore()) {
                all.remove(STORE_FAILURES);
                all.remove(STORE_STALLS);
            }
            if (!world.isOverHttp()) {
                all.remove(HTTP);
            }
            contract.retryingLookupIn(world).ifPresentOrElse(Capability::close, () -> all.remove(RETRIES));
        }
        return all;
    }

    private static void close(CallLookup lookup) {
        if (lookup instanceof OpenCallLookup open) {
            open.close();
        }
    }
}
