package io.github.graphcalls.call.identity;

/** The kind of endpoint of a participant; more than the documentation lists (fact 3.2). */
public enum EndpointType {
    /** Any usual endpoint. */
    DEFAULT,
    /** A voice mailbox. */
    VOICEMAIL,
    /** Skype for Business. */
    SKYPE_FOR_BUSINESS,
    /** A telephone reached through Skype for Business. */
    SKYPE_FOR_BUSINESS_VOIP_PHONE,
    /** A word that Graph hides from clients that did not ask for unknown words (fact 2.15). */
    UNKNOWN_FUTURE_VALUE
}
