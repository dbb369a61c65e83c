package io.github.graphcalls.call.media;

/** Whether media is flowing. */
public enum MediaState {
    /** Media is flowing. */
    ACTIVE,
    /** No media is flowing. */
    INACTIVE,
    /** A word that Graph hides from clients that did not ask for unknown words (fact 2.15). */
    UNKNOWN_FUTURE_VALUE
}
