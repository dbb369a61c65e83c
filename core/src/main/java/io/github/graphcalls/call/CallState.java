package io.github.graphcalls.call;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a call stands. The transitions are those that Graph's documentation shows (fact 3.5), with {@code hold},
 * {@code ringing} and {@code redirecting}, which it names and never shows, placed where their names imply. An observer who
 * polls may miss states in between: ask {@link #canReach(CallState)} then.
 */
public enum CallState {
    /** A call came in and waits to be answered, rejected or redirected. */
    INCOMING,
    /** The call is being set up. */
    ESTABLISHING,
    /** The other side rings; documented, though the metadata lacks it (fact 3.2). */
    RINGING,
    /** The call is set up; media may not flow yet. */
    ESTABLISHED,
    /** The call is on hold. */
    HOLD,
    /** A transfer was asked for. */
    TRANSFERRING,
    /** The transfer was accepted and is about to complete. */
    TRANSFER_ACCEPTED,
    /** The call is being redirected. */
    REDIRECTING,
    /** The call is being ended. */
    TERMINATING,
    /** The call is over; nothing follows. */
    TERMINATED,
    /** A word that Graph hides from clients that did not ask for unknown words (fact 2.15). */
    UNKNOWN_FUTURE_VALUE;

    /**
     * The states that may follow at once.
     *
     * @return a new set; empty for {@link #TERMINATED}, and for {@link #UNKNOWN_FUTURE_VALUE}, of which nothing is known
     */
    public Set<CallState> next() {
        return switch (this) {
            case INCOMING -> EnumSet.of(ESTABLISHING, RINGING, REDIRECTING, TERMINATING, TERMINATED);
            case ESTABLISHING -> EnumSet.of(RINGING, ESTABLISHED, TERMINATING, TERMINATED);
            case RINGING -> EnumSet.of(ESTABLISHING, ESTABLISHED, REDIRECTING, TERMINATING, TERMINATED);
            case ESTABLISHED -> EnumSet.of(HOLD, TRANSFERRING, TERMINATING, TERMINATED);
            case HOLD -> EnumSet.of(ESTABLISHED, TRANSFERRING, TERMINATING, TERMINATED);
            case TRANSFERRING -> EnumSet.of(TRANSFER_ACCEPTED, ESTABLISHED, TERMINATING, TERMINATED);
            case TRANSFER_ACCEPTED -> EnumSet.of(ESTABLISHED, TERMINATING, TERMINATED);
            case REDIRECTING -> EnumSet.of(TERMINATING, TERMINATED);
            case TERMINATING -> EnumSet.of(TERMINATED);
            case TERMINATED, UNKNOWN_FUTURE_VALUE -> EnumSet.noneOf(CallState.class);
        };
    }

    /**
     * Whether a state may follow at once.
     *
     * @param later the state to come
     * @return whether it is among {@link #next()}
     */
    public boolean canBecome(CallState later) {
        return next().contains(later);
    }

    /**
     * Whether a state may come at all, with others in between.
     *
     * @param later the state to come
     * @return whether a path of one or more transitions leads there
     */
    public boolean canReach(CallState later) {
        Set<CallState> reached = next();
        int before = 0;
        while (reached.size() > before) {
            before = reached.size();
            EnumSet.copyOf(reached).forEach(state -> reached.addAll(state.next()));
        }
        return reached.contains(later);
    }
}
