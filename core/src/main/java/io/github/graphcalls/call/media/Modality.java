package io.github.graphcalls.call.media;

/** A kind of media. */
public enum Modality {
    /** Named by the documentation, absent from the metadata (fact 3.2). */
    UNKNOWN,
    /** Sound. */
    AUDIO,
    /** Moving pictures. */
    VIDEO,
    /** A shared screen, sent as video. */
    VIDEO_BASED_SCREEN_SHARING,
    /** Data. */
    DATA,
    /** A word that Graph hides from clients that did not ask for unknown words (fact 2.15). */
    UNKNOWN_FUTURE_VALUE
}
