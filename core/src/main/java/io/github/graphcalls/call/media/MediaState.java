package io.github.graphcalls.call.media;

/** Whether media is flowing. */
public enum MediaState {
    /** Media is flowing. */
    ACTIVE,
    /** No media is flowing. */
    INACTIVE,
    /**
     * Stands for a newer word where the client did not send {@code Prefer: include-unknown-enum-members}
     * (FACTS.md#unknown-enum-members).
     */
    UNKNOWN_FUTURE_VALUE
}
