package io.github.graphcalls.call.routing;

/** How audio is routed within a group. */
public enum RoutingMode {
    /** From one to one. */
    ONE_TO_ONE,
    /** From one to many. */
    MULTICAST,
    /** A word that Graph hides from clients that did not ask for unknown words (fact 2.15). */
    UNKNOWN_FUTURE_VALUE
}
