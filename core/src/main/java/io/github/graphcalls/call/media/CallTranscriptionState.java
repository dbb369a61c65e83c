package io.github.graphcalls.call.media;

/** The state of transcription. */
public enum CallTranscriptionState {
    /** Transcription has not begun. */
    NOT_STARTED,
    /** Transcription is running. */
    ACTIVE,
    /** Transcription is not running. */
    INACTIVE,
    /** A word that Graph hides from clients that did not ask for unknown words (fact 2.15). */
    UNKNOWN_FUTURE_VALUE
}
