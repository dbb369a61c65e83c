package io.github.graphcalls.call.participant;

/** The status of a recording. */
public enum RecordingStatus {
    /** Not known. */
    UNKNOWN,
    /** No recording is running. */
    NOT_RECORDING,
    /** A recording is running. */
    RECORDING,
    /** Recording failed. */
    FAILED,
    /**
     * Stands for a newer word where the client did not send {@code Prefer: include-unknown-enum-members}
     * (FACTS.md#unknown-enum-members).
     */
    UNKNOWN_FUTURE_VALUE
}
