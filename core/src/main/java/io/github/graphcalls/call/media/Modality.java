package io.github.graphcalls.call.media;

/** A kind of media. */
public enum Modality {
    /** An unknown kind; documented, but not in the metadata (fact 3.2). */
    UNKNOWN,
    /** Audio. */
    AUDIO,
    /** Video. */
    VIDEO,
    /** A shared screen, sent as video. */
    VIDEO_BASED_SCREEN_SHARING,
    /** Data. */
    DATA,
    /** Stands for a newer word where the client did not send {@code Prefer: include-unknown-enum-members} (fact 2.15). */
    UNKNOWN_FUTURE_VALUE
}
