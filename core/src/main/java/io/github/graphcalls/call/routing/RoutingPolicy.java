package io.github.graphcalls.call.routing;

/** A restriction on the routing of a call (beta documentation, FACTS.md#routing-policies). */
public enum RoutingPolicy {
    /** No restriction. */
    NONE,
    /** No missed call is reported. */
    NO_MISSED_CALL,
    /** No forwarding except to a telephone. */
    DISABLE_FORWARDING_EXCEPT_PHONE,
    /** No forwarding. */
    DISABLE_FORWARDING,
    /** Skype for Business is preferred. */
    PREFER_SKYPE_FOR_BUSINESS
}
