package io.github.graphcalls.call.meeting;

/** Who is let into a meeting without waiting in the lobby (beta documentation of {@code meetingCapability}). */
public enum AutoAdmittedUsers {
    /** Everyone in the organizer's company. */
    EVERYONE_IN_COMPANY,
    /** Everyone. */
    EVERYONE
}
