package io.github.graphcalls.call.operation;

/**
 * The progress of an operation. Documents have these words in lower camel case, the metadata in capitals
 * (FACTS.md#operation-status-case).
 */
public enum OperationStatus {
    /** Not begun. */
    NOT_STARTED,
    /** Under way. */
    RUNNING,
    /** Done; no more notifications follow. */
    COMPLETED,
    /** Failed; no more notifications follow. */
    FAILED
}
