package io.github.graphcalls.call.routing;

/** The type by which Graph names the options of a call. */
public enum CallOptionsType {
    /** Options of a call that the application makes. */
    OUTGOING_CALL_OPTIONS,
    /** Options of a call that the application receives. */
    INCOMING_CALL_OPTIONS
}
