package io.github.graphcalls.call.participant;

/** Whether a participant records. */
public enum RecordingStatus {
    /** Not known. */
    UNKNOWN,
    /** Does not record. */
    NOT_RECORDING,
    /** Records. */
    RECORDING,
    /** Recording failed. */
    FAILED,
    /** A word that Graph hides from clients that did not ask for unknown words (fact 2.15). */
    UNKNOWN_FUTURE_VALUE
}
