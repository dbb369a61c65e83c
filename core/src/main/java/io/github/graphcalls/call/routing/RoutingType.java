package io.github.graphcalls.call.routing;

/** How a call was retargeted. */
public enum RoutingType {
    /** It was forwarded. */
    FORWARDED,
    /** It was looked up. */
    LOOKUP,
    /** It rang at several endpoints of one user. */
    SELF_FORK,
    /** A word that Graph hides from clients that did not ask for unknown words (fact 2.15). */
    UNKNOWN_FUTURE_VALUE
}
