package io.github.graphcalls.call.identity;

/** The kind of endpoint of a participant, with the words of the metadata that the documentation lacks (fact 3.2). */
public enum EndpointType {
    /** Any usual endpoint. */
    DEFAULT,
    /** A voice mailbox. */
    VOICEMAIL,
    /** Skype for Business. */
    SKYPE_FOR_BUSINESS,
    /** A telephone reached through Skype for Business. */
    SKYPE_FOR_BUSINESS_VOIP_PHONE,
    /** Stands for a newer word where the client did not send {@code Prefer: include-unknown-enum-members} (fact 2.15). */
    UNKNOWN_FUTURE_VALUE
}
