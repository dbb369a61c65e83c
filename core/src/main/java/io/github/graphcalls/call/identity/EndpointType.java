package io.github.graphcalls.call.identity;

/**
 * The kind of endpoint of a participant, with the words of the metadata that the documentation lacks (FACTS.md#endpoint-types).
 */
public enum EndpointType {
    /** Any usual endpoint. */
    DEFAULT,
    /** A voice mailbox. */
    VOICEMAIL,
    /** Skype for Business. */
    SKYPE_FOR_BUSINESS,
    /** A telephone reached through Skype for Business. */
    SKYPE_FOR_BUSINESS_VOIP_PHONE,
    /**
     * Stands for a newer word where the client did not send {@code Prefer: include-unknown-enum-members}
     * (FACTS.md#unknown-enum-members).
     */
    UNKNOWN_FUTURE_VALUE
}
