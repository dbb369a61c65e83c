package io.github.graphcalls.call;

/** Whether a call is peer-to-peer or a group call. */
public enum CallTopology {
    /** A call between two parties; Graph keeps no roster for it (FACTS.md#empty-rosters). */
    PEER_TO_PEER,
    /**
     * A call between several parties, or a meeting; deleting it ends only the application's own leg (FACTS.md#delete-own-leg).
     */
    GROUP
}
