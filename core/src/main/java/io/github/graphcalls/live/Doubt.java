package io.github.graphcalls.live;

/** A reason to look up a call that is believed alive. */
public enum Doubt {
    /** The call was added by its id alone, or a notification named it without a state. */
    STATE_UNKNOWN,
    /** A notification reported a state that neither precedes nor follows the known one. */
    IMPOSSIBLE_TRANSITION,
    /** A lookup found another state than a notification that arrived, not for the first time, after the lookup was sent. */
    CONFLICTING_STATE,
    /** Neither a notification nor a lookup named the call for longer than the view allows. */
    SILENCE,
    /** A change of the roster arrived whose predecessor did not. */
    ROSTER_GAP,
    /** The call service does not know the call, which was last known as incoming: it may not have been answered yet. */
    NOT_FOUND_WHILE_INCOMING
}
