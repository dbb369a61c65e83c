package io.github.graphcalls.lookup;

import io.github.graphcalls.call.value.Evolvable;

/**
 * A property of a call that can be selected: those of Graph's metadata, and the undeclared ones that Graph sends (fact 3.3),
 * which it may refuse or ignore in a selection. {@code id} always comes, selected or not.
 */
public enum CallProperty {
    /** The id. */
    ID,
    /** Where the call stands. */
    STATE,
    /** Who called. */
    DIRECTION,
    /** Why the call ended, or why a transfer failed. */
    RESULT_INFO,
    /** A word on why it ended. */
    TERMINATION_REASON,
    /** The subject of the conversation. */
    SUBJECT,
    /** Where Graph sends notifications of this call. */
    CALLBACK_URI,
    /** What all legs of one conversation share. */
    CALL_CHAIN_ID,
    /** The Microsoft Entra tenant of the call. */
    TENANT_ID,
    /** The application's own participant. */
    MY_PARTICIPANT_ID,
    /** Who called. */
    SOURCE,
    /** Who was called. */
    TARGETS,
    /** Who answered. */
    ANSWERED_BY,
    /** The kinds of media asked for. */
    REQUESTED_MODALITIES,
    /** The kinds of media in use. */
    ACTIVE_MODALITIES,
    /** Who handles the media. */
    MEDIA_CONFIG,
    /** Whether media flows. */
    MEDIA_STATE,
    /** Where media is hosted. */
    MEDIA_HOSTED_REGION,
    /** The chat of a meeting. */
    CHAT_INFO,
    /** How the meeting is joined. */
    MEETING_INFO,
    /** What the meeting allows. */
    MEETING_CAPABILITY,
    /** Whether guests need not wait. */
    ALLOW_GUEST_TO_BYPASS_LOBBY,
    /** How transcription stands. */
    TRANSCRIPTION,
    /** The last tone. */
    TONE_INFO,
    /** Optional features. */
    CALL_OPTIONS,
    /** How the call was retargeted. */
    CALL_ROUTES,
    /** How an incoming call came about. */
    INCOMING_CONTEXT,
    /** How the call may be routed. */
    ROUTING_POLICIES,
    /** How long it rings. */
    RINGING_TIMEOUT_IN_SECONDS,
    /** What a consultative transfer replaces. */
    REPLACES_CONTEXT,
    /** What an application attached. */
    APPLICATION_METADATA;

    /**
     * Graph's name of the property.
     *
     * @return the name, such as {@code requestedModalities}
     */
    public String graphName() {
        return Evolvable.wordOf(this);
    }
}
