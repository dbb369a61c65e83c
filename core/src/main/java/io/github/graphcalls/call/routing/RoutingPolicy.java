package io.github.graphcalls.call.routing;

/** How a call may be routed (beta documentation, fact 3.3). */
public enum RoutingPolicy {
    /** No special policy. */
    NONE,
    /** No missed-call notice is left. */
    NO_MISSED_CALL,
    /** No forwarding except to a telephone. */
    DISABLE_FORWARDING_EXCEPT_PHONE,
    /** No forwarding. */
    DISABLE_FORWARDING,
    /** Skype for Business is preferred. */
    PREFER_SKYPE_FOR_BUSINESS
}
