package io.github.graphcalls.call.meeting;

/** Why content sharing is disabled for a participant. */
public enum OnlineMeetingContentSharingDisabledReason {
    /** The meeting is protected by a watermark. */
    WATERMARK_PROTECTION,
    /**
     * Stands for a newer word where the client did not send {@code Prefer: include-unknown-enum-members}
     * (FACTS.md#unknown-enum-members).
     */
    UNKNOWN_FUTURE_VALUE
}
