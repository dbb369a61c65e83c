package io.github.graphcalls.call.identity;

/** The kind of an initiator. */
public enum InitiatorType {
    /** A person. */
    USER,
    /** An application. */
    APPLICATION,
    /** The system itself. */
    SYSTEM,
    /**
     * Stands for a newer word where the client did not send {@code Prefer: include-unknown-enum-members}
     * (FACTS.md#unknown-enum-members).
     */
    UNKNOWN_FUTURE_VALUE
}
