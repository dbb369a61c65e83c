package io.github.graphcalls.call;

import io.github.graphcalls.call.value.Evolvable;

/**
 * A relationship of a call that a query can expand (FACTS.md#select-and-expand). Graph generally allows one expanded
 * relationship a request (FACTS.md#one-expand).
 */
public enum CallRelationship {
    /** The audio groups; US government clouds lack them (FACTS.md#reduced-clouds). */
    AUDIO_ROUTING_GROUPS,
    /** The sessions of shared content; US government clouds lack them (FACTS.md#reduced-clouds). */
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
