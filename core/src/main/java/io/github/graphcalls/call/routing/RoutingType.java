package io.github.graphcalls.call.routing;

/** The way in which a call was retargeted. */
public enum RoutingType {
    /** It was forwarded. */
    FORWARDED,
    /** It was looked up. */
    LOOKUP,
    /** It rang at several endpoints of one user. */
    SELF_FORK,
    /**
     * Stands for a newer word where the client did not send {@code Prefer: include-unknown-enum-members}
     * (FACTS.md#unknown-enum-members).
     */
    UNKNOWN_FUTURE_VALUE
}
