package io.github.graphcalls.call;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.media.CallMediaState;
import io.github.graphcalls.call.media.CallTranscriptionInfo;
import io.github.graphcalls.call.media.MediaConfig;
import io.github.graphcalls.call.media.MediaState;
import io.github.graphcalls.call.media.Modality;
import io.github.graphcalls.call.media.ToneInfo;
import io.github.graphcalls.call.meeting.ChatInfo;
import io.github.graphcalls.call.meeting.MeetingCapability;
import io.github.graphcalls.call.meeting.MeetingInfo;
import io.github.graphcalls.call.operation.CommsOperation;
import io.github.graphcalls.call.participant.ContentSharingSession;
import io.github.graphcalls.call.participant.InvitationParticipantInfo;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.call.result.CallEnd;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.call.routing.AudioRoutingGroup;
import io.github.graphcalls.call.routing.CallOptions;
import io.github.graphcalls.call.routing.CallRoute;
import io.github.graphcalls.call.routing.IncomingContext;
import io.github.graphcalls.call.routing.RoutingPolicy;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.Relationship;
import java.util.List;
import java.util.Optional;

/**
 * A call as Microsoft Graph tells of it ({@code GET /communications/calls/{id}}): every property and relationship of the v1.0
 * metadata, and the members that Graph sends though its metadata lacks them.
 *
 * <p>Everything but the id may be absent: Graph sends what was selected, and leaves out in an answer what it put into a
 * notification (fact 9.6). Build one with {@link #builder(CallId)}, change one with {@link #toBuilder()}; the canonical
 * constructor takes a new parameter whenever Graph adds a property. Immutable.
 *
 * @param id the id; the only component that is always there
 * @param state where the call stands
 * @param direction who called
 * @param resultInfo why the call ended, or why a transfer failed
 * @param terminationReason a word on why it ended; undeclared, yet sent (fact 3.3)
 * @param subject the subject of the conversation
 * @param callbackUri where Graph sends notifications of this call
 * @param callChainId what all legs of one conversation share
 * @param tenantId the Microsoft Entra tenant of the call
 * @param myParticipantId the application's own participant
 * @param source who called
 * @param targets who was called
 * @param answeredBy who answered; undeclared, yet sent (fact 3.3)
 * @param requestedModalities the kinds of media asked for
 * @param activeModalities the kinds of media in use; undeclared, yet sent (fact 3.3)
 * @param mediaConfig who handles the media
 * @param mediaState whether media flows
 * @param mediaHostedRegion where media is hosted; undeclared, yet sent (fact 3.3)
 * @param chatInfo the chat of a meeting
 * @param meetingInfo how the meeting is joined
 * @param meetingCapability what the meeting allows; undeclared, yet sent (fact 3.3)
 * @param allowGuestToBypassLobby whether guests need not wait; undeclared, yet sent (fact 3.3)
 * @param transcription how transcription stands
 * @param toneInfo the last tone
 * @param callOptions optional features
 * @param callRoutes how the call was retargeted
 * @param incomingContext how an incoming call came about
 * @param routingPolicies how the call may be routed; undeclared, yet sent (fact 3.3)
 * @param ringingTimeoutInSeconds how long it rings; undeclared, yet sent (fact 3.3)
 * @param replacesContext what a consultative transfer replaces; undeclared, yet sent (fact 3.3)
 * @param applicationMetadata what an application attached; undeclared, yet sent (fact 3.3)
 * @param audioRoutingGroups the audio groups, when expanded
 * @param contentSharingSessions the sessions of shared content, when expanded
 * @param operations the operations, when expanded
 * @param participants the roster, when expanded
 * @param extras what Graph sent here beyond the components above
 */
public record Call(
        CallId id,
        Optional<Evolvable<CallState>> state,
        Optional<Evolvable<CallDirection>> direction,
        Optional<ResultInfo> resultInfo,
        Optional<String> terminationReason,
        Optional<String> subject,
        Optional<String> callbackUri,
        Optional<String> callChainId,
        Optional<String> tenantId,
        Optional<String> myParticipantId,
        Optional<ParticipantInfo> source,
        List<InvitationParticipantInfo> targets,
        Optional<ParticipantInfo> answeredBy,
        List<Evolvable<Modality>> requestedModalities,
        List<Evolvable<Modality>> activeModalities,
        Optional<MediaConfig> mediaConfig,
        Optional<CallMediaState> mediaState,
        Optional<String> mediaHostedRegion,
        Optional<ChatInfo> chatInfo,
        Optional<MeetingInfo> meetingInfo,
        Optional<MeetingCapability> meetingCapability,
        Optional<Boolean> allowGuestToBypassLobby,
        Optional<CallTranscriptionInfo> transcription,
        Optional<ToneInfo> toneInfo,
        Optional<CallOptions> callOptions,
        List<CallRoute> callRoutes,
        Optional<IncomingContext> incomingContext,
        List<Evolvable<RoutingPolicy>> routingPolicies,
        Optional<Integer> ringingTimeoutInSeconds,
        Optional<String> replacesContext,
        Optional<ApplicationMetadata> applicationMetadata,
        Relationship<AudioRoutingGroup> audioRoutingGroups,
        Relationship<ContentSharingSession> contentSharingSessions,
        Relationship<CommsOperation> operations,
        Relationship<Participant> participants,
        Extras extras) {

    public Call {
        requireNonNull(id, "id");
        requireNonNull(state, "state");
        requireNonNull(direction, "direction");
        requireNonNull(resultInfo, "resultInfo");
        requireNonNull(terminationReason, "terminationReason");
        requireNonNull(subject, "subject");
        requireNonNull(callbackUri, "callbackUri");
        requireNonNull(callChainId, "callChainId");
        requireNonNull(tenantId, "tenantId");
        requireNonNull(myParticipantId, "myParticipantId");
        requireNonNull(source, "source");
        targets = List.copyOf(targets);
        requireNonNull(answeredBy, "answeredBy");
        requestedModalities = List.copyOf(requestedModalities);
        activeModalities = List.copyOf(activeModalities);
        requireNonNull(mediaConfig, "mediaConfig");
        requireNonNull(mediaState, "mediaState");
        requireNonNull(mediaHostedRegion, "mediaHostedRegion");
        requireNonNull(chatInfo, "chatInfo");
        requireNonNull(meetingInfo, "meetingInfo");
        requireNonNull(meetingCapability, "meetingCapability");
        requireNonNull(allowGuestToBypassLobby, "allowGuestToBypassLobby");
        requireNonNull(transcription, "transcription");
        requireNonNull(toneInfo, "toneInfo");
        requireNonNull(callOptions, "callOptions");
        callRoutes = List.copyOf(callRoutes);
        requireNonNull(incomingContext, "incomingContext");
        routingPolicies = List.copyOf(routingPolicies);
        requireNonNull(ringingTimeoutInSeconds, "ringingTimeoutInSeconds");
        requireNonNull(replacesContext, "replacesContext");
        requireNonNull(applicationMetadata, "applicationMetadata");
        requireNonNull(audioRoutingGroups, "audioRoutingGroups");
        requireNonNull(contentSharingSessions, "contentSharingSessions");
        requireNonNull(operations, "operations");
        requireNonNull(participants, "participants");
        requireNonNull(extras, "extras");
    }

    /**
     * Begins a call of which only the id is known.
     *
     * @param id the id
     * @return a builder
     */
    public static CallBuilder builder(CallId id) {
        return new CallBuilder(id);
    }

    /**
     * Begins a call that equals this one.
     *
     * @return a builder
     */
    public CallBuilder toBuilder() {
        return new CallBuilder(this);
    }

    /**
     * Whether the call is known to be in a state.
     *
     * @param expected the state
     * @return false also when Graph did not say
     */
    public boolean is(CallState expected) {
        return state.filter(word -> word.is(expected)).isPresent();
    }

    /**
     * Whether the call is over: terminated. A call that is terminating is not over yet, and one whose state is unknown is not
     * known to be over.
     *
     * @return whether it is known to be over
     */
    public boolean isOver() {
        return is(CallState.TERMINATED);
    }

    /**
     * How the call ended.
     *
     * @return the end of a call that {@linkplain #isOver() is over}, else empty; a failed transfer leaves a result on a call
     *     that goes on (fact 3.5), and that is no end
     */
    public Optional<CallEnd> end() {
        return isOver() ? Optional.of(CallEnd.of(resultInfo, terminationReason)) : Optional.empty();
    }

    /**
     * Whether this is a call between two or a group call. A chat, a meeting or several targets make a group call; a single
     * target without them a peer-to-peer call.
     *
     * @return the topology, or empty when the properties that tell it did not come
     */
    public Optional<CallTopology> topology() {
        if (chatInfo.isPresent() || meetingInfo.isPresent() || targets.size() > 1) {
            return Optional.of(CallTopology.GROUP);
        }
        return targets.isEmpty() ? Optional.empty() : Optional.of(CallTopology.PEER_TO_PEER);
    }

    /**
     * Whether media is really flowing: an established call has media only once its audio is active (fact 3.5).
     *
     * @return whether it flows, or empty when Graph did not say (answers of v1.0 often lack the media state) or one of both states
     *     is a word that this library does not know
     */
    public Optional<Boolean> mediaFlowing() {
        Optional<CallState> known =
                state.flatMap(Evolvable::known).filter(word -> word != CallState.UNKNOWN_FUTURE_VALUE);
        if (known.isPresent() && !is(CallState.ESTABLISHED)) {
            return Optional.of(false);
        }
        return known.flatMap(established -> mediaState)
                .flatMap(CallMediaState::audio)
                .flatMap(Evolvable::known)
                .filter(word -> word != MediaState.UNKNOWN_FUTURE_VALUE)
                .map(MediaState.ACTIVE::equals);
    }

    /** One line: the id and where the call stands. */
    @Override
    public String toString() {
        return "Call[" + id
                + state.map(word -> ", " + word).orElse("")
                + direction.map(word -> ", " + word).orElse("")
                + end().map(end -> ", " + end.reason()).orElse("")
                + "]";
    }
}
