package io.github.graphcalls.call;

import io.github.graphcalls.call.value.Evolvable;

/**
 * A relationship of a call that a query can expand (fact 2.3). Graph generally allows one expanded relationship a request
 * (fact 2.5).
 */
public enum CallRelationship {
    /** The audio groups; US government clouds lack them (fact 1.11). */
    AUDIO_ROUTING_GROUPS,
    /** The sessions of shared content; US government clouds lack them (fact 1.11). */
    CONTENT_SHARING_SESSIONS,
    /** The operations. */
    OPERATIONS,
    /** The roster. */
    PARTICIPANTS;

    /**
     * Returns Graph's name of the relationship.
     *
     * @return the name, such as {@code audioRoutingGroups}
     */
    public String graphName() {
        return Evolvable.wordOf(this);
    }
}
