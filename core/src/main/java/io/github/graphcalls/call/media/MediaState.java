package io.github.graphcalls.call.media;

/** Whether media is flowing. */
public enum MediaState {
    /** Media is flowing. */
    ACTIVE,
    /** No media is flowing. */
    INACTIVE,
    /** Stands for a newer word where the client did not send {@code Prefer: include-unknown-enum-members} (fact 2.15). */
    UNKNOWN_FUTURE_VALUE
}
