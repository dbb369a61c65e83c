package io.github.graphcalls.call;

import io.github.graphcalls.call.media.CallMediaState;
import io.github.graphcalls.call.media.CallTranscriptionInfo;
import io.github.graphcalls.call.media.MediaConfig;
import io.github.graphcalls.call.media.ToneInfo;
import io.github.graphcalls.call.meeting.ChatInfo;
import io.github.graphcalls.call.meeting.MeetingCapability;
import io.github.graphcalls.call.meeting.MeetingInfo;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.call.routing.CallOptions;
import io.github.graphcalls.call.routing.IncomingContext;
import io.github.graphcalls.call.value.Evolvable;
import java.util.List;

/**
 * A property of a call that can be selected, with the type of its values: the declared ones of Graph's v1.0 metadata, and the
 * undeclared ones that Graph sends, which it may refuse or ignore in a selection. {@link #ID} is always sent, selected or not.
 */
public enum CallProperty {
    /** The id. */
    ID(CallId.class),
    /** The state of the call. */
    STATE(Evolvable.class),
    /** Whether the call is incoming or outgoing, seen from the application. */
    DIRECTION(Evolvable.class),
    /** The result of a terminated call or of a failed transfer. */
    RESULT_INFO(ResultInfo.class),
    /** A word for the reason of the end, such as {@code AppTransferred}; undeclared. */
    TERMINATION_REASON(String.class),
    /** The subject of the conversation. */
    SUBJECT(String.class),
    /** The address to which Graph sends notifications of this call. */
    CALLBACK_URI(String.class),
    /** The id that all legs of one conversation share. */
    CALL_CHAIN_ID(String.class),
    /** The Microsoft Entra tenant of the call. */
    TENANT_ID(String.class),
    /** The participant id of the application itself. */
    MY_PARTICIPANT_ID(String.class),
    /** The originator of the call. */
    SOURCE(ParticipantInfo.class),
    /** The invited participants. */
    TARGETS(List.class),
    /** The participant that answered; undeclared. */
    ANSWERED_BY(ParticipantInfo.class),
    /** The requested kinds of media. */
    REQUESTED_MODALITIES(List.class),
    /** The kinds of media in use; undeclared. */
    ACTIVE_MODALITIES(List.class),
    /** Whether the service or the application handles the media. */
    MEDIA_CONFIG(MediaConfig.class),
    /** Whether media flows. */
    MEDIA_STATE(CallMediaState.class),
    /** The region that hosts the media; undeclared. */
    MEDIA_HOSTED_REGION(String.class),
    /** The chat of a meeting. */
    CHAT_INFO(ChatInfo.class),
    /** How the meeting is joined. */
    MEETING_INFO(MeetingInfo.class),
    /** What the meeting allows; undeclared. */
    MEETING_CAPABILITY(MeetingCapability.class),
    /** Whether guests bypass the lobby; undeclared. */
    ALLOW_GUEST_TO_BYPASS_LOBBY(Boolean.class),
    /** The state of transcription. */
    TRANSCRIPTION(CallTranscriptionInfo.class),
    /** The last DTMF tone. */
    TONE_INFO(ToneInfo.class),
    /** The optional features of the call. */
    CALL_OPTIONS(CallOptions.class),
    /** How the call was retargeted. */
    CALL_ROUTES(List.class),
    /** The context of an incoming call. */
    INCOMING_CONTEXT(IncomingContext.class),
    /** The routing policies of the call; undeclared. */
    ROUTING_POLICIES(List.class),
    /** How long the call rings, in seconds; undeclared. */
    RINGING_TIMEOUT_IN_SECONDS(Integer.class),
    /** The context that a consultative transfer replaces; undeclared. */
    REPLACES_CONTEXT(String.class),
    /** Metadata that an application attached; undeclared. */
    APPLICATION_METADATA(ApplicationMetadata.class);

    private final Class<?> type;

    CallProperty(Class<?> type) {
        this.type = type;
    }

    /** Returns the type of the values: a part, a word, a scalar or a list. */
    Class<?> type() {
        return type;
    }

    /**
     * Returns Graph's name of the property.
     *
     * @return the name, such as {@code requestedModalities}
     */
    public String graphName() {
        return Evolvable.wordOf(this);
    }
}
