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
import java.util.stream.Stream;

/**
 * Sets the properties and relationships that Graph's v1.0 metadata declares; {@link CallBuilder} adds the undeclared ones. Each
 * method replaces one value and returns this builder. No value may be null: what is not set stays absent.
 *
 * @param <B> the builder itself
 */
public abstract sealed class CallResourceBuilder<B extends CallResourceBuilder<B>> permits CallBuilder {

    final CallValues values;

    CallResourceBuilder(CallValues values) {
        this.values = values;
    }

    /** Sets {@link Call#id()}. */
    public B id(CallId id) {
        return put(CallProperty.ID, id);
    }

    /** Sets {@link Call#state()} to a known word. */
    public B state(CallState state) {
        return state(Evolvable.of(state));
    }

    /** Sets {@link Call#state()}. */
    public B state(Evolvable<CallState> state) {
        return put(CallProperty.STATE, state);
    }

    /** Sets {@link Call#direction()} to a known word. */
    public B direction(CallDirection direction) {
        return direction(Evolvable.of(direction));
    }

    /** Sets {@link Call#direction()}. */
    public B direction(Evolvable<CallDirection> direction) {
        return put(CallProperty.DIRECTION, direction);
    }

    /** Sets {@link Call#resultInfo()}. */
    public B resultInfo(ResultInfo resultInfo) {
        return put(CallProperty.RESULT_INFO, resultInfo);
    }

    /** Sets {@link Call#subject()}. */
    public B subject(String subject) {
        return put(CallProperty.SUBJECT, subject);
    }

    /** Sets {@link Call#callbackUri()}. */
    public B callbackUri(String callbackUri) {
        return put(CallProperty.CALLBACK_URI, callbackUri);
    }

    /** Sets {@link Call#callChainId()}. */
    public B callChainId(String callChainId) {
        return put(CallProperty.CALL_CHAIN_ID, callChainId);
    }

    /** Sets {@link Call#tenantId()}. */
    public B tenantId(String tenantId) {
        return put(CallProperty.TENANT_ID, tenantId);
    }

    /** Sets {@link Call#myParticipantId()}. */
    public B myParticipantId(String myParticipantId) {
        return put(CallProperty.MY_PARTICIPANT_ID, myParticipantId);
    }

    /** Sets {@link Call#source()}. */
    public B source(ParticipantInfo source) {
        return put(CallProperty.SOURCE, source);
    }

    /** Sets {@link Call#targets()}. */
    public B targets(List<InvitationParticipantInfo> targets) {
        return put(CallProperty.TARGETS, targets);
    }

    /** Sets {@link Call#requestedModalities()} to known words. */
    public B requestedModalities(Modality... requestedModalities) {
        return requestedModalities(
                Stream.of(requestedModalities).map(Evolvable::of).toList());
    }

    /** Sets {@link Call#requestedModalities()}. */
    public B requestedModalities(List<Evolvable<Modality>> requestedModalities) {
        return put(CallProperty.REQUESTED_MODALITIES, requestedModalities);
    }

    /** Sets {@link Call#mediaConfig()}. */
    public B mediaConfig(MediaConfig mediaConfig) {
        return put(CallProperty.MEDIA_CONFIG, mediaConfig);
    }

    /** Sets {@link Call#mediaState()}. */
    public B mediaState(CallMediaState mediaState) {
        return put(CallProperty.MEDIA_STATE, mediaState);
    }

    /** Sets {@link Call#chatInfo()}. */
    public B chatInfo(ChatInfo chatInfo) {
        return put(CallProperty.CHAT_INFO, chatInfo);
    }

    /** Sets {@link Call#meetingInfo()}. */
    public B meetingInfo(MeetingInfo meetingInfo) {
        return put(CallProperty.MEETING_INFO, meetingInfo);
    }

    /** Sets {@link Call#transcription()}. */
    public B transcription(CallTranscriptionInfo transcription) {
        return put(CallProperty.TRANSCRIPTION, transcription);
    }

    /** Sets {@link Call#toneInfo()}. */
    public B toneInfo(ToneInfo toneInfo) {
        return put(CallProperty.TONE_INFO, toneInfo);
    }

    /** Sets {@link Call#callOptions()}. */
    public B callOptions(CallOptions callOptions) {
        return put(CallProperty.CALL_OPTIONS, callOptions);
    }

    /** Sets {@link Call#callRoutes()}. */
    public B callRoutes(List<CallRoute> callRoutes) {
        return put(CallProperty.CALL_ROUTES, callRoutes);
    }

    /** Sets {@link Call#incomingContext()}. */
    public B incomingContext(IncomingContext incomingContext) {
        return put(CallProperty.INCOMING_CONTEXT, incomingContext);
    }

    /** Sets {@link Call#audioRoutingGroups()}. */
    public B audioRoutingGroups(Relationship<AudioRoutingGroup> audioRoutingGroups) {
        return put(CallRelationship.AUDIO_ROUTING_GROUPS, audioRoutingGroups);
    }

    /** Sets {@link Call#contentSharingSessions()}. */
    public B contentSharingSessions(Relationship<ContentSharingSession> contentSharingSessions) {
        return put(CallRelationship.CONTENT_SHARING_SESSIONS, contentSharingSessions);
    }

    /** Sets {@link Call#operations()}. */
    public B operations(Relationship<CommsOperation> operations) {
        return put(CallRelationship.OPERATIONS, operations);
    }

    /** Sets {@link Call#participants()}. */
    public B participants(Relationship<Participant> participants) {
        return put(CallRelationship.PARTICIPANTS, participants);
    }

    /** Sets {@link Call#extras()}. */
    public B extras(Extras extras) {
        values.extras(extras);
        return self();
    }

    final B put(CallProperty property, Object value) {
        values.set(property, value);
        return self();
    }

    final B put(CallRelationship relationship, Relationship<?> value) {
        values.set(relationship, value);
        return self();
    }

    abstract B self();
}
