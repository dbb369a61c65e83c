package io.github.graphcalls.contract;

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
    CLOSE
}
