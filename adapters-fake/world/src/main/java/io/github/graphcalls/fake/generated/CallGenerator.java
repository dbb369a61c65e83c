package io.github.graphcalls.fake.generated;

import io.github.graphcalls.call.ApplicationMetadata;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallBuilder;
import io.github.graphcalls.call.CallDirection;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.media.MediaConfig;
import io.github.graphcalls.call.media.MediaConfig.ServiceHostedMediaConfig;
import io.github.graphcalls.call.routing.RoutingPolicy;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.fake.generated.GeneratedIdentities.Who;
import java.util.List;
import java.util.Map;

/** Generates one call. The order of the random values is part of the version of the generator. */
final class CallGenerator {

    private static final int MAX_ROSTER_SIZE = 4;

    private final RandomValues random;
    private final GeneratedIdentities identities;
    private final GeneratedMedia media;
    private final GeneratedMeetings meetings;
    private final GeneratedOperations operations;
    private final GeneratedRouting routing;

    CallGenerator(RandomValues random) {
        this.random = random;
        identities = new GeneratedIdentities(random);
        media = new GeneratedMedia(random);
        meetings = new GeneratedMeetings(random, identities, media);
        operations = new GeneratedOperations(random, identities);
        routing = new GeneratedRouting(random, identities);
    }

    Call call(CallId id) {
        CallBuilder call = Call.builder(id).callbackUri(random.uri("callback"));
        boolean incoming = setDirection(call);
        GeneratedState state = new GeneratedState(random, incoming);
        state.setIn(call);
        setOrigin(call);
        setMedia(call, state);
        if (incoming) {
            setIncoming(call);
        } else {
            setOutgoing(call, state);
        }
        random.maybe(() -> routing.options(incoming)).ifPresent(call::callOptions);
        call.operations(meetings.relationship(id.value(), "operations", 3, operations::operation));
        if (random.flag()) {
            setPeerToPeer(call);
        } else {
            setGroup(call, id.value());
        }
        return call.extras(random.extras()).build();
    }

    /** Returns whether the call is incoming. The direction may be absent or an unknown word. */
    private boolean setDirection(CallBuilder call) {
        Evolvable<CallDirection> direction = random.word(CallDirection.class);
        if (!random.oneIn(10)) {
            call.direction(direction);
        }
        return direction.matches(CallDirection.INCOMING);
    }

    private void setOrigin(CallBuilder call) {
        random.maybe(random::text).ifPresent(call::subject);
        random.maybe(random::guid).ifPresent(call::callChainId);
        random.maybe(random::guid).ifPresent(call::tenantId);
        random.maybe(random::guid).ifPresent(call::myParticipantId);
        random.maybe(() -> identities.info(identities.any())).ifPresent(call::source);
        call.callRoutes(random.oneIn(4) ? random.several(1, 2, routing::route) : List.of());
    }

    private void setMedia(CallBuilder call, GeneratedState state) {
        boolean established = state.hasState(CallState.ESTABLISHED);
        MediaConfig config = media.config();
        if (random.oneIn(8)) {
            random.maybe(identities::region).ifPresent(call::mediaHostedRegion);
        } else {
            call.mediaConfig(config);
            if (established && config instanceof ServiceHostedMediaConfig) {
                random.maybe(media::tone).ifPresent(call::toneInfo);
            }
        }
        call.requestedModalities(media.modalities(0));
        call.activeModalities(established ? media.modalities(0) : List.of());
        random.maybe(() -> media.state(established)).ifPresent(call::mediaState);
        random.maybe(media::transcription).ifPresent(call::transcription);
    }

    private void setIncoming(CallBuilder call) {
        random.maybe(routing::context).ifPresent(call::incomingContext);
        random.seldom(4, this::applicationMetadata).ifPresent(call::applicationMetadata);
    }

    private ApplicationMetadata applicationMetadata() {
        return new ApplicationMetadata(
                random.maybe(() -> random.flag() ? Extras.of(Map.of("user", random.name())) : Extras.NONE),
                random.extras());
    }

    private void setOutgoing(CallBuilder call, GeneratedState state) {
        random.maybe(() -> 15 + random.below(101)).ifPresent(call::ringingTimeoutInSeconds);
        call.routingPolicies(random.several(0, 2, () -> random.word(RoutingPolicy.class)));
        if (state.hasState(CallState.ESTABLISHED)) {
            random.maybe(() -> identities.info(identities.with(Who.USER))).ifPresent(call::answeredBy);
        }
    }

    /** A peer-to-peer call has one target, no chat, no meeting and no roster (FACTS.md#empty-rosters). */
    private void setPeerToPeer(CallBuilder call) {
        Who who = random.oneOf(Who.USER, Who.USER, Who.PHONE, Who.APPLICATION_INSTANCE);
        call.targets(List.of(identities.invitation(identities.with(who))));
        call.participants(random.flag() ? Relationship.notExpanded() : Relationship.complete(List.of()));
    }

    private void setGroup(CallBuilder call, String id) {
        switch (random.below(3)) {
            case 0 -> call.targets(random.several(2, 4, () -> identities.invitation(identities.any())));
            case 1 -> call.chatInfo(meetings.chat()).meetingInfo(meetings.byOrganizer());
            default -> call.meetingInfo(meetings.byTokenOrId());
        }
        random.maybe(meetings::capability).ifPresent(call::meetingCapability);
        random.maybeFlag().ifPresent(call::allowGuestToBypassLobby);
        call.participants(meetings.relationship(id, "participants", MAX_ROSTER_SIZE, meetings::participant));
        call.audioRoutingGroups(meetings.relationship(id, "audioRoutingGroups", 2, routing::audioGroup));
        call.contentSharingSessions(meetings.relationship(id, "contentSharingSessions", 2, meetings::session));
    }
}
