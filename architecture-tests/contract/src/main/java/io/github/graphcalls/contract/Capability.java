package io.github.graphcalls.contract;

import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.lookup.CallLookup;
import java.util.EnumSet;
import java.util.Set;

/** What an adapter can do beyond finding a call. What it declares is tested; what it does not is reported as not declared. */
public enum Capability {
    /** It asks a server over HTTP, at the world's base URL and with the world's token. */
    HTTP,
    /** It asks for the selected properties only. */
    SELECT,
    /** It asks for relationships. */
    EXPAND,
    /** It looks up many calls at once; every adapter can, unless it overrides {@code findAll} with less. */
    BULK,
    /** It is an {@code OpenCallLookup}. */
    CLOSE,
    /** It reads the time from {@code world.clock()}. */
    CLOCK;

    /** What an adapter can do, by its type and by what it takes from its world. */
    static Set<Capability> of(CallLookupContract contract) {
        Set<Capability> all = EnumSet.allOf(Capability.class);
        try (ContractWorld world = new ContractWorld()) {
            CallLookup lookup = contract.lookupIn(world);
            if (!world.isOverHttp()) {
                all.remove(HTTP);
            }
            if (lookup instanceof OpenCallLookup open) {
                open.close();
            } else {
                all.remove(CLOSE);
            }
        }
        return all;
    }
}
