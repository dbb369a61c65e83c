package io.github.graphcalls.call;

/** How many parties a call is made for. */
public enum CallTopology {
    /** Between two parties; Graph keeps no roster for it (fact 9.5). */
    PEER_TO_PEER,
    /** Between several, or a meeting; deleting it ends only the application's own leg (fact 3.5). */
    GROUP
}
