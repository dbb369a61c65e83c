package io.github.graphcalls.call.operation;

/** The reason why sending DTMF tones ended. */
public enum SendDtmfCompletionReason {
    /** Not known. */
    UNKNOWN,
    /** All tones were sent. */
    COMPLETED_SUCCESSFULLY,
    /** The operation was cancelled. */
    MEDIA_OPERATION_CANCELED,
    /**
     * Stands for a newer word where the client did not send {@code Prefer: include-unknown-enum-members}
     * (FACTS.md#unknown-enum-members).
     */
    UNKNOWN_FUTURE_VALUE
}
