package io.github.graphcalls.call.media;

/** A kind of media. */
public enum Modality {
    /** An unknown kind; documented, but not in the metadata (FACTS.md#unknown-modality). */
    UNKNOWN,
    /** Audio. */
    AUDIO,
    /** Video. */
    VIDEO,
    /** A shared screen, sent as video. */
    VIDEO_BASED_SCREEN_SHARING,
    /** Data. */
    DATA,
    /**
     * Stands for a newer word where the client did not send {@code Prefer: include-unknown-enum-members}
     * (FACTS.md#unknown-enum-members).
     */
    UNKNOWN_FUTURE_VALUE
}
