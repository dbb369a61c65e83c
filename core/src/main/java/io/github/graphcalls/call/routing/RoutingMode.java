package io.github.graphcalls.call.routing;

/** The way in which audio is routed within a group. */
public enum RoutingMode {
    /** From one participant to one. */
    ONE_TO_ONE,
    /** From one participant to many. */
    MULTICAST,
    /**
     * Stands for a newer word where the client did not send {@code Prefer: include-unknown-enum-members}
     * (FACTS.md#unknown-enum-members).
     */
    UNKNOWN_FUTURE_VALUE
}
