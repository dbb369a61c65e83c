package io.github.graphcalls.call.identity;

/** What kind of initiator an identity is. */
public enum InitiatorType {
    /** A person. */
    USER,
    /** An application. */
    APPLICATION,
    /** The system itself. */
    SYSTEM,
    /** A word that Graph hides from clients that did not ask for unknown words (fact 2.15). */
    UNKNOWN_FUTURE_VALUE
}
