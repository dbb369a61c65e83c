package io.github.graphcalls.call;

/** Who called. */
public enum CallDirection {
    /** The call came to the application. */
    INCOMING,
    /** The application made the call. */
    OUTGOING
}
