package io.github.graphcalls.contract.specimen;

import static io.github.graphcalls.call.media.Modality.AUDIO;
import static io.github.graphcalls.call.media.Modality.VIDEO_BASED_SCREEN_SHARING;

import io.github.graphcalls.call.ApplicationMetadata;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallDirection;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.identity.EndpointType;
import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.meeting.AutoAdmittedUsers;
import io.github.graphcalls.call.meeting.MeetingCapability;
import io.github.graphcalls.call.meeting.MeetingInfo.TokenMeetingInfo;
import io.github.graphcalls.call.participant.InvitationParticipantInfo;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.call.routing.CallRoute;
import io.github.graphcalls.call.routing.IncomingContext;
import io.github.graphcalls.call.routing.RoutingPolicy;
import io.github.graphcalls.call.routing.RoutingType;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an incoming call may carry. */
final class IncomingCalls {

    private static final String BOT = "2891555a-92ff-42e6-80fa-6e1300c6b5c6";
    private static final String CALLER = "8d1e6ab6-26c5-4e22-a1bc-06ea7343958e";

    private static final Identity TEST_USER = new Identity(
            Optional.of(CALLER),
            Optional.of("Test User"),
            Optional.of("9f2c5d3e-1a7b-4c1d-8b0e-6f1d2a3b4c5d"),
            Optional.of("AAD"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Extras.NONE);

    private static final ParticipantInfo SOURCE = new ParticipantInfo(
            Optional.of(IdentitySet.ofUser(TEST_USER)),
            Optional.of("DE"),
            Optional.of("1f6c5a2b-3d4e-4f5a-8b6c-7d8e9f0a1b2c"),
            Optional.of(Evolvable.of(EndpointType.DEFAULT)),
            Optional.of("emea"),
            Optional.of("de-de"),
            Optional.of("0a9b8c7d-6e5f-4a3b-9c2d-1e0f9a8b7c6d"),
            Extras.NONE);

    private static final IncomingContext CONTEXT = new IncomingContext(
            Optional.of("c339cede-4bd6-4f20-ab9f-3a13e65f6d00"),
            Optional.of("d20afe46-c53b-4e94-9f6f-4d6a1e2b3c4d"),
            Optional.of(IdentitySet.ofUser(Identity.of("5810cede-f3cc-42eb-b2c1-e9bd5d53ec96"))),
            Optional.of(IdentitySet.ofUser(Identity.of("112f7296-5fa4-42ca-bae8-6a692b15d4b8"))),
            Extras.NONE);

    static final Call INCOMING = Call.builder(CallId.of("57DAB8B1894C409AB240BD8BEAE78896"))
            .state(CallState.INCOMING)
            .direction(CallDirection.INCOMING)
            .callbackUri("https://bot.contoso.com/callback")
            .source(SOURCE)
            .targets(List.of(InvitationParticipantInfo.of(IdentitySet.ofApplication(Identity.of(BOT, "Calling Bot")))))
            .answeredBy(ParticipantInfo.of(IdentitySet.ofApplication(Identity.of(BOT))))
            .requestedModalities(AUDIO, VIDEO_BASED_SCREEN_SHARING)
            .callRoutes(List.of(new CallRoute(
                    Optional.of(IdentitySet.ofPhone(Identity.of("+12345678901"))),
                    Optional.of(IdentitySet.ofApplication(Identity.of(BOT))),
                    Optional.of(Evolvable.of(RoutingType.FORWARDED)),
                    Extras.NONE)))
            .incomingContext(CONTEXT)
            .meetingInfo(new TokenMeetingInfo(Optional.of(Secret.of("meeting-token-not-to-be-printed")), Extras.NONE))
            .meetingCapability(new MeetingCapability(
                    Optional.of(false),
                    Optional.of(true),
                    Optional.of(Evolvable.of(AutoAdmittedUsers.EVERYONE_IN_COMPANY)),
                    Extras.NONE))
            .allowGuestToBypassLobby(true)
            .ringingTimeoutInSeconds(60)
            .routingPolicies(RoutingPolicy.NO_MISSED_CALL, RoutingPolicy.DISABLE_FORWARDING)
            .applicationMetadata(
                    new ApplicationMetadata(Optional.of(Extras.of(Map.of("user", CALLER, "attempt", 2))), Extras.NONE))
            .build();

    private IncomingCalls() {}
}
