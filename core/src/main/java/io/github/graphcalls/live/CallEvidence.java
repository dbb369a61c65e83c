package io.github.graphcalls.live;

/** What proves that a call ended. */
public enum CallEvidence {
    /** A notification of the call itself: {@code terminated} or {@code deleted}. */
    NOTIFICATION,
    /** A lookup found the call terminated. */
    TERMINATED_CALL,
    /** A lookup did not find the call, with the call service's own code. */
    NOT_FOUND
}
