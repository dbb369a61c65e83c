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
import io.github.graphcalls.fake.generated.GeneratedIdentitySets.Who;
import java.util.List;
import java.util.Map;

/** Makes one call from what is drawn for it. The order of the draws is part of the version of the generator. */
final class CallGenerator {

    private static final int LONGEST_ROSTER = 4;

    private final RandomValues draws;
    private final GeneratedIdentitySets people;
    private final GeneratedMedia media;
    private final GeneratedMeetings meetings;
    private final GeneratedOperations operations;
    private final GeneratedRouting routing;

    CallGenerator(RandomValues draws) {
        this.draws = draws;
        people = new GeneratedIdentitySets(draws);
        media = new GeneratedMedia(draws);
        meetings = new GeneratedMeetings(draws, people, media);
        operations = new GeneratedOperations(draws, people);
        routing = new GeneratedRouting(draws, people);
    }

    Call call(CallId id) {
        CallBuilder call = Call.builder(id).callbackUri(GeneratedTexts.uri(draws, "callback"));
        boolean incoming = tellDirection(call);
        GeneratedState course = new GeneratedState(draws, incoming);
        course.tell(call);
        tellOrigin(call);
        tellMedia(call, course);
        if (incoming) {
            tellIncoming(call);
        } else {
            tellOutgoing(call, course);
        }
        draws.maybe(() -> routing.options(incoming)).ifPresent(call::callOptions);
        call.operations(meetings.relationship(id.value(), "operations", 3, operations::operation));
        if (draws.flag()) {
            tellPeerToPeer(call);
        } else {
            tellGroup(call, id.value());
        }
        return call.extras(draws.extras()).build();
    }

    /** Whether the call came in, which Graph may not say or say in a word of its own. */
    private boolean tellDirection(CallBuilder call) {
        Evolvable<CallDirection> direction = draws.word(CallDirection.class);
        if (!draws.oneIn(10)) {
            call.direction(direction);
        }
        return direction.is(CallDirection.INCOMING);
    }

    private void tellOrigin(CallBuilder call) {
        draws.maybe(() -> GeneratedTexts.any(draws)).ifPresent(call::subject);
        draws.maybe(draws::guid).ifPresent(call::callChainId);
        draws.maybe(draws::guid).ifPresent(call::tenantId);
        draws.maybe(draws::guid).ifPresent(call::myParticipantId);
        draws.maybe(() -> people.info(people.anybody())).ifPresent(call::source);
        call.callRoutes(draws.oneIn(4) ? draws.several(1, 2, routing::route) : List.of());
    }

    private void tellMedia(CallBuilder call, GeneratedState course) {
        boolean established = course.is(CallState.ESTABLISHED);
        MediaConfig config = media.config();
        if (draws.oneIn(8)) {
            draws.maybe(people::region).ifPresent(call::mediaHostedRegion);
        } else {
            call.mediaConfig(config);
            if (established && config instanceof ServiceHostedMediaConfig) {
                draws.maybe(media::tone).ifPresent(call::toneInfo);
            }
        }
        call.requestedModalities(media.modalities(0));
        call.activeModalities(established ? media.modalities(0) : List.of());
        draws.maybe(() -> media.state(established)).ifPresent(call::mediaState);
        draws.maybe(media::transcription).ifPresent(call::transcription);
    }

    private void tellIncoming(CallBuilder call) {
        draws.maybe(routing::context).ifPresent(call::incomingContext);
        draws.seldom(4, this::applicationMetadata).ifPresent(call::applicationMetadata);
    }

    private ApplicationMetadata applicationMetadata() {
        return new ApplicationMetadata(
                draws.maybe(() -> draws.flag() ? Extras.of(Map.of("user", GeneratedTexts.name(draws))) : Extras.NONE),
                draws.extras());
    }

    private void tellOutgoing(CallBuilder call, GeneratedState course) {
        draws.maybe(() -> 15 + draws.below(101)).ifPresent(call::ringingTimeoutInSeconds);
        call.routingPolicies(draws.several(0, 2, () -> draws.word(RoutingPolicy.class)));
        if (course.is(CallState.ESTABLISHED)) {
            draws.maybe(() -> people.info(people.with(Who.USER))).ifPresent(call::answeredBy);
        }
    }

    /** One target; no chat, no meeting, and no roster (fact 9.5). */
    private void tellPeerToPeer(CallBuilder call) {
        Who who = draws.oneOf(Who.USER, Who.USER, Who.PHONE, Who.APPLICATION_INSTANCE);
        call.targets(List.of(people.invitation(people.with(who))));
        call.participants(draws.flag() ? Relationship.notExpanded() : Relationship.complete(List.of()));
    }

    private void tellGroup(CallBuilder call, String id) {
        switch (draws.below(3)) {
            case 0 -> call.targets(draws.several(2, 4, () -> people.invitation(people.anybody())));
            case 1 -> call.chatInfo(meetings.chat()).meetingInfo(meetings.byOrganizer());
            default -> call.meetingInfo(meetings.byTokenOrId());
        }
        draws.maybe(meetings::capability).ifPresent(call::meetingCapability);
        draws.maybeFlag().ifPresent(call::allowGuestToBypassLobby);
        call.participants(meetings.relationship(id, "participants", LONGEST_ROSTER, meetings::participant));
        call.audioRoutingGroups(meetings.relationship(id, "audioRoutingGroups", 2, routing::audioGroup));
        call.contentSharingSessions(meetings.relationship(id, "contentSharingSessions", 2, meetings::session));
    }
}
