package io.github.graphcalls.call.meeting;

/** Why content sharing is disabled for a participant. */
public enum OnlineMeetingContentSharingDisabledReason {
    /** The meeting is protected by a watermark. */
    WATERMARK_PROTECTION,
    /** A word that Graph hides from clients that did not ask for unknown words (fact 2.15). */
    UNKNOWN_FUTURE_VALUE
}
