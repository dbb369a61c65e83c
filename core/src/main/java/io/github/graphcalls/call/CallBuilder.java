package io.github.graphcalls.call;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.media.CallMediaState;
import io.github.graphcalls.call.media.CallTranscriptionInfo;
import io.github.graphcalls.call.media.MediaConfig;
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
import java.util.stream.Stream;

/**
 * Builds a {@link Call}. What is not set stays absent, a relationship stays not asked for, and no value may be null. Not
 * safe for use by several threads; may be used on after {@link #build()}.
 */
public final class CallBuilder {

    private CallId id;
    private Optional<Evolvable<CallState>> state = Optional.empty();
    private Optional<Evolvable<CallDirection>> direction = Optional.empty();
    private Optional<ResultInfo> resultInfo = Optional.empty();
    private Optional<String> terminationReason = Optional.empty();
    private Optional<String> subject = Optional.empty();
    private Optional<String> callbackUri = Optional.empty();
    private Optional<String> callChainId = Optional.empty();
    private Optional<String> tenantId = Optional.empty();
    private Optional<String> myParticipantId = Optional.empty();
    private Optional<ParticipantInfo> source = Optional.empty();
    private List<InvitationParticipantInfo> targets = List.of();
    private Optional<ParticipantInfo> answeredBy = Optional.empty();
    private List<Evolvable<Modality>> requestedModalities = List.of();
    private List<Evolvable<Modality>> activeModalities = List.of();
    private Optional<MediaConfig> mediaConfig = Optional.empty();
    private Optional<CallMediaState> mediaState = Optional.empty();
    private Optional<String> mediaHostedRegion = Optional.empty();
    private Optional<ChatInfo> chatInfo = Optional.empty();
    private Optional<MeetingInfo> meetingInfo = Optional.empty();
    private Optional<MeetingCapability> meetingCapability = Optional.empty();
    private Optional<Boolean> allowGuestToBypassLobby = Optional.empty();
    private Optional<CallTranscriptionInfo> transcription = Optional.empty();
    private Optional<ToneInfo> toneInfo = Optional.empty();
    private Optional<CallOptions> callOptions = Optional.empty();
    private List<CallRoute> callRoutes = List.of();
    private Optional<IncomingContext> incomingContext = Optional.empty();
    private List<Evolvable<RoutingPolicy>> routingPolicies = List.of();
    private Optional<Integer> ringingTimeoutInSeconds = Optional.empty();
    private Optional<String> replacesContext = Optional.empty();
    private Optional<ApplicationMetadata> applicationMetadata = Optional.empty();
    private Relationship<AudioRoutingGroup> audioRoutingGroups = Relationship.notAsked();
    private Relationship<ContentSharingSession> contentSharingSessions = Relationship.notAsked();
    private Relationship<CommsOperation> operations = Relationship.notAsked();
    private Relationship<Participant> participants = Relationship.notAsked();
    private Extras extras = Extras.NONE;

    CallBuilder(CallId id) {
        this.id = requireNonNull(id, "id");
    }

    CallBuilder(Call call) {
        id = call.id();
        state = call.state();
        direction = call.direction();
        resultInfo = call.resultInfo();
        terminationReason = call.terminationReason();
        subject = call.subject();
        callbackUri = call.callbackUri();
        callChainId = call.callChainId();
        tenantId = call.tenantId();
        myParticipantId = call.myParticipantId();
        source = call.source();
        targets = call.targets();
        answeredBy = call.answeredBy();
        requestedModalities = call.requestedModalities();
        activeModalities = call.activeModalities();
        mediaConfig = call.mediaConfig();
        mediaState = call.mediaState();
        mediaHostedRegion = call.mediaHostedRegion();
        chatInfo = call.chatInfo();
        meetingInfo = call.meetingInfo();
        meetingCapability = call.meetingCapability();
        allowGuestToBypassLobby = call.allowGuestToBypassLobby();
        transcription = call.transcription();
        toneInfo = call.toneInfo();
        callOptions = call.callOptions();
        callRoutes = call.callRoutes();
        incomingContext = call.incomingContext();
        routingPolicies = call.routingPolicies();
        ringingTimeoutInSeconds = call.ringingTimeoutInSeconds();
        replacesContext = call.replacesContext();
        applicationMetadata = call.applicationMetadata();
        audioRoutingGroups = call.audioRoutingGroups();
        contentSharingSessions = call.contentSharingSessions();
        operations = call.operations();
        participants = call.participants();
        extras = call.extras();
    }

    /**
     * Builds the call.
     *
     * @return a call with all that was set
     */
    public Call build() {
        return new Call(
                id,
                state,
                direction,
                resultInfo,
                terminationReason,
                subject,
                callbackUri,
                callChainId,
                tenantId,
                myParticipantId,
                source,
                targets,
                answeredBy,
                requestedModalities,
                activeModalities,
                mediaConfig,
                mediaState,
                mediaHostedRegion,
                chatInfo,
                meetingInfo,
                meetingCapability,
                allowGuestToBypassLobby,
                transcription,
                toneInfo,
                callOptions,
                callRoutes,
                incomingContext,
                routingPolicies,
                ringingTimeoutInSeconds,
                replacesContext,
                applicationMetadata,
                audioRoutingGroups,
                contentSharingSessions,
                operations,
                participants,
                extras);
    }

    /**
     * {@return this builder}
     *
     * @param id the id, see {@link Call#id()}
     */
    public CallBuilder id(CallId id) {
        this.id = requireNonNull(id, "id");
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param state where the call stands, see {@link Call#state()}
     */
    public CallBuilder state(CallState state) {
        this.state = Optional.of(Evolvable.of(state));
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param state where the call stands, see {@link Call#state()}
     */
    public CallBuilder state(Evolvable<CallState> state) {
        this.state = Optional.of(state);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param direction who called, see {@link Call#direction()}
     */
    public CallBuilder direction(CallDirection direction) {
        this.direction = Optional.of(Evolvable.of(direction));
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param direction who called, see {@link Call#direction()}
     */
    public CallBuilder direction(Evolvable<CallDirection> direction) {
        this.direction = Optional.of(direction);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param resultInfo why the call ended, or why a transfer failed, see {@link Call#resultInfo()}
     */
    public CallBuilder resultInfo(ResultInfo resultInfo) {
        this.resultInfo = Optional.of(resultInfo);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param terminationReason a word on why it ended, see {@link Call#terminationReason()}
     */
    public CallBuilder terminationReason(String terminationReason) {
        this.terminationReason = Optional.of(terminationReason);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param subject the subject of the conversation, see {@link Call#subject()}
     */
    public CallBuilder subject(String subject) {
        this.subject = Optional.of(subject);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param callbackUri where Graph sends notifications of this call, see {@link Call#callbackUri()}
     */
    public CallBuilder callbackUri(String callbackUri) {
        this.callbackUri = Optional.of(callbackUri);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param callChainId what all legs of one conversation share, see {@link Call#callChainId()}
     */
    public CallBuilder callChainId(String callChainId) {
        this.callChainId = Optional.of(callChainId);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param tenantId the Microsoft Entra tenant of the call, see {@link Call#tenantId()}
     */
    public CallBuilder tenantId(String tenantId) {
        this.tenantId = Optional.of(tenantId);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param myParticipantId the application's own participant, see {@link Call#myParticipantId()}
     */
    public CallBuilder myParticipantId(String myParticipantId) {
        this.myParticipantId = Optional.of(myParticipantId);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param source who called, see {@link Call#source()}
     */
    public CallBuilder source(ParticipantInfo source) {
        this.source = Optional.of(source);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param targets who was called, see {@link Call#targets()}
     */
    public CallBuilder targets(List<InvitationParticipantInfo> targets) {
        this.targets = List.copyOf(targets);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param answeredBy who answered, see {@link Call#answeredBy()}
     */
    public CallBuilder answeredBy(ParticipantInfo answeredBy) {
        this.answeredBy = Optional.of(answeredBy);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param requestedModalities the kinds of media asked for, see {@link Call#requestedModalities()}
     */
    public CallBuilder requestedModalities(Modality... requestedModalities) {
        this.requestedModalities =
                Stream.of(requestedModalities).map(Evolvable::of).toList();
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param requestedModalities the kinds of media asked for, see {@link Call#requestedModalities()}
     */
    public CallBuilder requestedModalities(List<Evolvable<Modality>> requestedModalities) {
        this.requestedModalities = List.copyOf(requestedModalities);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param activeModalities the kinds of media in use, see {@link Call#activeModalities()}
     */
    public CallBuilder activeModalities(Modality... activeModalities) {
        this.activeModalities = Stream.of(activeModalities).map(Evolvable::of).toList();
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param activeModalities the kinds of media in use, see {@link Call#activeModalities()}
     */
    public CallBuilder activeModalities(List<Evolvable<Modality>> activeModalities) {
        this.activeModalities = List.copyOf(activeModalities);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param mediaConfig who handles the media, see {@link Call#mediaConfig()}
     */
    public CallBuilder mediaConfig(MediaConfig mediaConfig) {
        this.mediaConfig = Optional.of(mediaConfig);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param mediaState whether media flows, see {@link Call#mediaState()}
     */
    public CallBuilder mediaState(CallMediaState mediaState) {
        this.mediaState = Optional.of(mediaState);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param mediaHostedRegion where media is hosted, see {@link Call#mediaHostedRegion()}
     */
    public CallBuilder mediaHostedRegion(String mediaHostedRegion) {
        this.mediaHostedRegion = Optional.of(mediaHostedRegion);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param chatInfo the chat of a meeting, see {@link Call#chatInfo()}
     */
    public CallBuilder chatInfo(ChatInfo chatInfo) {
        this.chatInfo = Optional.of(chatInfo);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param meetingInfo how the meeting is joined, see {@link Call#meetingInfo()}
     */
    public CallBuilder meetingInfo(MeetingInfo meetingInfo) {
        this.meetingInfo = Optional.of(meetingInfo);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param meetingCapability what the meeting allows, see {@link Call#meetingCapability()}
     */
    public CallBuilder meetingCapability(MeetingCapability meetingCapability) {
        this.meetingCapability = Optional.of(meetingCapability);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param allowGuestToBypassLobby whether guests need not wait, see {@link Call#allowGuestToBypassLobby()}
     */
    public CallBuilder allowGuestToBypassLobby(Boolean allowGuestToBypassLobby) {
        this.allowGuestToBypassLobby = Optional.of(allowGuestToBypassLobby);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param transcription how transcription stands, see {@link Call#transcription()}
     */
    public CallBuilder transcription(CallTranscriptionInfo transcription) {
        this.transcription = Optional.of(transcription);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param toneInfo the last tone, see {@link Call#toneInfo()}
     */
    public CallBuilder toneInfo(ToneInfo toneInfo) {
        this.toneInfo = Optional.of(toneInfo);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param callOptions optional features, see {@link Call#callOptions()}
     */
    public CallBuilder callOptions(CallOptions callOptions) {
        this.callOptions = Optional.of(callOptions);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param callRoutes how the call was retargeted, see {@link Call#callRoutes()}
     */
    public CallBuilder callRoutes(List<CallRoute> callRoutes) {
        this.callRoutes = List.copyOf(callRoutes);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param incomingContext how an incoming call came about, see {@link Call#incomingContext()}
     */
    public CallBuilder incomingContext(IncomingContext incomingContext) {
        this.incomingContext = Optional.of(incomingContext);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param routingPolicies how the call may be routed, see {@link Call#routingPolicies()}
     */
    public CallBuilder routingPolicies(RoutingPolicy... routingPolicies) {
        this.routingPolicies = Stream.of(routingPolicies).map(Evolvable::of).toList();
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param routingPolicies how the call may be routed, see {@link Call#routingPolicies()}
     */
    public CallBuilder routingPolicies(List<Evolvable<RoutingPolicy>> routingPolicies) {
        this.routingPolicies = List.copyOf(routingPolicies);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param ringingTimeoutInSeconds how long it rings, see {@link Call#ringingTimeoutInSeconds()}
     */
    public CallBuilder ringingTimeoutInSeconds(Integer ringingTimeoutInSeconds) {
        this.ringingTimeoutInSeconds = Optional.of(ringingTimeoutInSeconds);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param replacesContext what a consultative transfer replaces, see {@link Call#replacesContext()}
     */
    public CallBuilder replacesContext(String replacesContext) {
        this.replacesContext = Optional.of(replacesContext);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param applicationMetadata what an application attached, see {@link Call#applicationMetadata()}
     */
    public CallBuilder applicationMetadata(ApplicationMetadata applicationMetadata) {
        this.applicationMetadata = Optional.of(applicationMetadata);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param audioRoutingGroups the audio groups, when expanded, see {@link Call#audioRoutingGroups()}
     */
    public CallBuilder audioRoutingGroups(Relationship<AudioRoutingGroup> audioRoutingGroups) {
        this.audioRoutingGroups = requireNonNull(audioRoutingGroups, "audioRoutingGroups");
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param contentSharingSessions the sessions of shared content, when expanded, see {@link Call#contentSharingSessions()}
     */
    public CallBuilder contentSharingSessions(Relationship<ContentSharingSession> contentSharingSessions) {
        this.contentSharingSessions = requireNonNull(contentSharingSessions, "contentSharingSessions");
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param operations the operations, when expanded, see {@link Call#operations()}
     */
    public CallBuilder operations(Relationship<CommsOperation> operations) {
        this.operations = requireNonNull(operations, "operations");
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param participants the roster, when expanded, see {@link Call#participants()}
     */
    public CallBuilder participants(Relationship<Participant> participants) {
        this.participants = requireNonNull(participants, "participants");
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param extras what Graph sent here beyond the components above, see {@link Call#extras()}
     */
    public CallBuilder extras(Extras extras) {
        this.extras = requireNonNull(extras, "extras");
        return this;
    }
}
