package io.github.graphcalls.call.media;

/** The state of transcription. */
public enum CallTranscriptionState {
    /** Transcription has not begun. */
    NOT_STARTED,
    /** Transcription is running. */
    ACTIVE,
    /** Transcription is not running. */
    INACTIVE,
    /**
     * Stands for a newer word where the client did not send {@code Prefer: include-unknown-enum-members}
     * (FACTS.md#unknown-enum-members).
     */
    UNKNOWN_FUTURE_VALUE
}
