package io.github.graphcalls.call.operation;

/** Why the sending of tones ended. */
public enum SendDtmfCompletionReason {
    /** Not known. */
    UNKNOWN,
    /** All tones were sent. */
    COMPLETED_SUCCESSFULLY,
    /** The operation was cancelled. */
    MEDIA_OPERATION_CANCELED,
    /** A word that Graph hides from clients that did not ask for unknown words (fact 2.15). */
    UNKNOWN_FUTURE_VALUE
}
