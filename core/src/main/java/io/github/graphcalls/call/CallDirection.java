package io.github.graphcalls.call;

/** The direction of a call, seen from the application. */
public enum CallDirection {
    /** The application receives the call. */
    INCOMING,
    /** The application made the call. */
    OUTGOING
}
