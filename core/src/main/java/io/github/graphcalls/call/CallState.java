package io.github.graphcalls.call;

import java.util.EnumSet;
import java.util.Set;

/**
 * The state of a call. The transitions are those that Graph's documentation shows (FACTS.md#call-states), with those of
 * {@code hold}, {@code ringing} and {@code redirecting}, which it lists without transitions, inferred from their names. A
 * poller may miss states in between: {@link #canReach(CallState)} allows for that.
 */
public enum CallState {
    /** An incoming call waits to be answered, rejected or redirected. */
    INCOMING,
    /** The call is being set up. */
    ESTABLISHING,
    /** The callee rings; documented, but not in the metadata (FACTS.md#ringing). */
    RINGING,
    /** The call is set up; media may not flow yet. */
    ESTABLISHED,
    /** The call is on hold. */
    HOLD,
    /** A transfer was requested. */
    TRANSFERRING,
    /** The transfer was accepted and is about to complete. */
    TRANSFER_ACCEPTED,
    /** The call is being redirected. */
    REDIRECTING,
    /** The call is being ended. */
    TERMINATING,
    /** The call is over; nothing follows. */
    TERMINATED,
    /**
     * Stands for a newer word where the client did not send {@code Prefer: include-unknown-enum-members}
     * (FACTS.md#unknown-enum-members).
     */
    UNKNOWN_FUTURE_VALUE;

    /**
     * Returns the states that may follow directly.
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
     * Returns whether a state may follow directly.
     *
     * @param later the later state
     * @return whether it is among {@link #next()}
     */
    public boolean canBecome(CallState later) {
        return next().contains(later);
    }

    /**
     * Returns whether a state may follow, directly or after others.
     *
     * @param later the later state
     * @return whether one or more transitions lead there
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
