package io.github.graphcalls.contract.specimen;

import static io.github.graphcalls.call.media.Modality.AUDIO;
import static io.github.graphcalls.call.media.Modality.VIDEO;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallDirection;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.identity.EndpointType;
import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.media.CallMediaState;
import io.github.graphcalls.call.media.MediaConfig.AppHostedMediaConfig;
import io.github.graphcalls.call.media.MediaState;
import io.github.graphcalls.call.media.Tone;
import io.github.graphcalls.call.media.ToneInfo;
import io.github.graphcalls.call.participant.InvitationParticipantInfo;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.call.routing.CallOptions;
import io.github.graphcalls.call.routing.CallOptionsType;
import io.github.graphcalls.call.value.Extras;
import java.util.List;
import java.util.Optional;

/** What an outgoing call may carry. */
final class OutgoingCalls {

    private static final String TENANT = "9f2c5d3e-1a7b-4c1d-8b0e-6f1d2a3b4c5d";

    private static final Identity HELP_DESK = Identity.builder()
            .id("3d913abb-aec0-4964-8fa6-3c6850c4f278")
            .displayName("Help desk")
            .tenantId(TENANT)
            .hidden(true)
            .build();

    private static final Identity ADA = Identity.builder()
            .id("6a2f1c5e-9b0d-4e7f-8a63-1c2d3e4f5a6b")
            .displayName("Ada")
            .email("ada@example.com")
            .build();

    private static final InvitationParticipantInfo TELEPHONE = InvitationParticipantInfo.builder()
            .identity(IdentitySet.ofPhone(Identity.of("+12345678901")))
            .hidden(false)
            .removeFromDefaultAudioRoutingGroup(false)
            .replacesCallId("521f0b00-ffff-4bc9-a43e-b226498ec22a")
            .participantId("7d501bf1-5ee4-4605-ba92-0ae4513c611c")
            .endpointType(EndpointType.SKYPE_FOR_BUSINESS_VOIP_PHONE)
            .region("amer")
            .languageId("en-us")
            .id("ec040873-8235-45fd-a403-c7259a5a548e")
            .build();

    static final Call TERMINATED = Call.builder(CallId.of("491f0b00-ffff-4bc9-a43e-b226498ec22a"))
            .state(CallState.TERMINATED)
            .direction(CallDirection.OUTGOING)
            .subject("\u00dcberpr\u00fcfung \u691c\u67fb \ud83c\udfa7")
            .callbackUri("https://bot.contoso.com/callback/7")
            .callChainId("d8217646-3110-40b1-bae6-e9ac6c3a9f74")
            .tenantId(TENANT)
            .myParticipantId("b7ef013a-c73c-4ec7-8ccb-e56290f45f68")
            .source(ParticipantInfo.of(
                    IdentitySet.builder().applicationInstance(HELP_DESK).build()))
            .targets(List.of(
                    TELEPHONE,
                    InvitationParticipantInfo.of(
                            IdentitySet.builder().guest(ADA).build())))
            .requestedModalities(AUDIO, VIDEO)
            .activeModalities(AUDIO)
            .mediaConfig(new AppHostedMediaConfig(
                    Optional.of(false), Optional.of("<Media Session Configuration>"), Extras.NONE))
            .mediaState(CallMediaState.ofAudio(MediaState.INACTIVE))
            .mediaHostedRegion("westus")
            .callOptions(CallOptions.builder()
                    .type(CallOptionsType.OUTGOING_CALL_OPTIONS)
                    .hideBotAfterEscalation(true)
                    .isContentSharingNotificationEnabled(false)
                    .isDeltaRosterEnabled(true)
                    .isInteractiveRosterEnabled(false)
                    .build())
            .toneInfo(ToneInfo.of(9_007_199_254_740_993L, Tone.TONE1))
            .resultInfo(ResultInfo.of(410, 301005).withMessage("Client Media Error. DiagCode: 410#301005.@"))
            .terminationReason("CallTerminated")
            .replacesContext("8b4c1e6f-0000-4d2a-9f3b-7a6c5d4e3f21")
            .build();

    private OutgoingCalls() {}
}
