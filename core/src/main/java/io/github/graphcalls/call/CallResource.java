package io.github.graphcalls.call;

import io.github.graphcalls.call.media.CallMediaState;
import io.github.graphcalls.call.media.CallTranscriptionInfo;
import io.github.graphcalls.call.media.MediaConfig;
import io.github.graphcalls.call.media.Modality;
import io.github.graphcalls.call.media.ToneInfo;
import io.github.graphcalls.call.meeting.ChatInfo;
import io.github.graphcalls.call.meeting.MeetingInfo;
import io.github.graphcalls.call.operation.CommsOperation;
import io.github.graphcalls.call.participant.ContentSharingSession;
import io.github.graphcalls.call.participant.InvitationParticipantInfo;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.call.routing.AudioRoutingGroup;
import io.github.graphcalls.call.routing.CallOptions;
import io.github.graphcalls.call.routing.CallRoute;
import io.github.graphcalls.call.routing.IncomingContext;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.Relationship;
import java.util.List;
import java.util.Optional;

/**
 * The properties and relationships that Graph's v1.0 metadata declares for a call. Any of them may be absent: Graph sends the
 * selected properties only, and omits in an answer some that it puts into notifications. Immutable and safe for use by several
 * threads.
 */
public abstract sealed class CallResource permits Call {

    final CallValues values;

    CallResource(CallValues values) {
        this.values = values;
    }

    /** {@return the id of the call, the only property that is never absent} */
    public CallId id() {
        return values.<CallId>optional(CallProperty.ID).orElseThrow();
    }

    /** {@return the state of the call} */
    public Optional<Evolvable<CallState>> state() {
        return values.optional(CallProperty.STATE);
    }

    /**
     * Returns the state for a {@code switch}; {@link #state()} has also words that this library does not know.
     *
     * @return the state; empty when Graph sent none, {@link CallState#UNKNOWN_FUTURE_VALUE} or an unknown word
     */
    public Optional<CallState> callState() {
        return state().flatMap(Evolvable::known).filter(word -> word != CallState.UNKNOWN_FUTURE_VALUE);
    }

    /** {@return whether the call is incoming or outgoing, seen from the application} */
    public Optional<Evolvable<CallDirection>> direction() {
        return values.optional(CallProperty.DIRECTION);
    }

    /** {@return the result of a terminated call or of a failed transfer} */
    public Optional<ResultInfo> resultInfo() {
        return values.optional(CallProperty.RESULT_INFO);
    }

    /** {@return the subject of the conversation} */
    public Optional<String> subject() {
        return values.optional(CallProperty.SUBJECT);
    }

    /** {@return the address to which Graph sends notifications of this call} */
    public Optional<String> callbackUri() {
        return values.optional(CallProperty.CALLBACK_URI);
    }

    /** {@return the id that all legs of one conversation share} */
    public Optional<String> callChainId() {
        return values.optional(CallProperty.CALL_CHAIN_ID);
    }

    /** {@return the Microsoft Entra tenant of the call} */
    public Optional<String> tenantId() {
        return values.optional(CallProperty.TENANT_ID);
    }

    /** {@return the participant id of the application itself} */
    public Optional<String> myParticipantId() {
        return values.optional(CallProperty.MY_PARTICIPANT_ID);
    }

    /** {@return the originator of the call} */
    public Optional<ParticipantInfo> source() {
        return values.optional(CallProperty.SOURCE);
    }

    /** {@return the invited participants} */
    public List<InvitationParticipantInfo> targets() {
        return values.list(CallProperty.TARGETS);
    }

    /** {@return the requested kinds of media} */
    public List<Evolvable<Modality>> requestedModalities() {
        return values.list(CallProperty.REQUESTED_MODALITIES);
    }

    /** {@return whether the service or the application handles the media} */
    public Optional<MediaConfig> mediaConfig() {
        return values.optional(CallProperty.MEDIA_CONFIG);
    }

    /** {@return whether media flows} */
    public Optional<CallMediaState> mediaState() {
        return values.optional(CallProperty.MEDIA_STATE);
    }

    /** {@return the chat of a meeting} */
    public Optional<ChatInfo> chatInfo() {
        return values.optional(CallProperty.CHAT_INFO);
    }

    /** {@return how the meeting is joined} */
    public Optional<MeetingInfo> meetingInfo() {
        return values.optional(CallProperty.MEETING_INFO);
    }

    /** {@return the state of transcription} */
    public Optional<CallTranscriptionInfo> transcription() {
        return values.optional(CallProperty.TRANSCRIPTION);
    }

    /** {@return the last DTMF tone} */
    public Optional<ToneInfo> toneInfo() {
        return values.optional(CallProperty.TONE_INFO);
    }

    /** {@return the optional features of the call} */
    public Optional<CallOptions> callOptions() {
        return values.optional(CallProperty.CALL_OPTIONS);
    }

    /** {@return how the call was retargeted} */
    public List<CallRoute> callRoutes() {
        return values.list(CallProperty.CALL_ROUTES);
    }

    /** {@return the context of an incoming call} */
    public Optional<IncomingContext> incomingContext() {
        return values.optional(CallProperty.INCOMING_CONTEXT);
    }

    /** {@return the audio routing groups} */
    public Relationship<AudioRoutingGroup> audioRoutingGroups() {
        return values.relationship(CallRelationship.AUDIO_ROUTING_GROUPS);
    }

    /** {@return the content sharing sessions} */
    public Relationship<ContentSharingSession> contentSharingSessions() {
        return values.relationship(CallRelationship.CONTENT_SHARING_SESSIONS);
    }

    /** {@return the operations} */
    public Relationship<CommsOperation> operations() {
        return values.relationship(CallRelationship.OPERATIONS);
    }

    /** {@return the roster} */
    public Relationship<Participant> participants() {
        return values.relationship(CallRelationship.PARTICIPANTS);
    }

    /**
     * Returns the participants that Graph sent; {@link #participants()} shows whether these are all.
     *
     * @return the participants; none also for a query that does not expand {@link CallRelationship#PARTICIPANTS}
     */
    public List<Participant> roster() {
        return participants().items();
    }

    /** {@return the members that Graph sent beyond the modelled properties and relationships} */
    public Extras extras() {
        return values.extras();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CallResource that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }
}
