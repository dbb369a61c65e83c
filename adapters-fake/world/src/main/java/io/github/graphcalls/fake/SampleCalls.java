package io.github.graphcalls.fake;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallBuilder;
import io.github.graphcalls.call.CallDirection;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.media.CallTranscriptionInfo;
import io.github.graphcalls.call.media.CallTranscriptionState;
import io.github.graphcalls.call.media.MediaConfig;
import io.github.graphcalls.call.media.MediaInfo;
import io.github.graphcalls.call.media.Modality;
import io.github.graphcalls.call.meeting.ChatInfo;
import io.github.graphcalls.call.meeting.MeetingInfo;
import io.github.graphcalls.call.participant.InvitationParticipantInfo;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.call.value.Extras;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The two calls of Graph's "Get call" page, which the fake holds when it is configured without a script. */
public final class SampleCalls {

    /** An established call between a bot and John. */
    public static final Call PEER_TO_PEER = outgoing("2e1a0b00-2db4-4022-9570-243709c565ab")
            .myParticipantId("499ff390-7a72-40e8-83a0-8fac6295ae7e")
            .targets(List.of(InvitationParticipantInfo.of(
                    IdentitySet.ofUser(Identity.of("112f7296-5fa4-42ca-bae8-6a692b15d4b8", "John")))))
            .build();

    /** An established call of a bot in a meeting. */
    public static final Call GROUP = outgoing("2f1a1100-b174-40a0-aba7-0b405e01ed92")
            .myParticipantId("05491616-385f-44a8-9974-18cc5f9933c1")
            .chatInfo(ChatInfo.ofMeeting("19:meeting_Win6Ydo4wsMijFjZS00ZGVjLTk5MGUtOTRjNWY2NmNkYTFm@thread.v2"))
            .meetingInfo(new MeetingInfo.OrganizerMeetingInfo(
                    Optional.of(IdentitySet.ofUser(Identity.of("5810cede-f3cc-42eb-b2c1-e9bd5d53ec96"))),
                    Optional.of(true),
                    Extras.NONE))
            .transcription(CallTranscriptionInfo.of(
                    CallTranscriptionState.INACTIVE, OffsetDateTime.parse("2020-05-28T00:10:54.104318Z")))
            .build();

    private SampleCalls() {}

    /**
     * Returns both calls.
     *
     * @return the calls
     */
    public static List<Call> all() {
        return List.of(PEER_TO_PEER, GROUP);
    }

    private static CallBuilder outgoing(String id) {
        return Call.builder(CallId.of(id))
                .state(CallState.ESTABLISHED)
                .direction(CallDirection.OUTGOING)
                .callbackUri("https://bot.contoso.com/callback")
                .source(ParticipantInfo.of(
                        IdentitySet.ofApplication(Identity.of("2891555a-92ff-42e6-80fa-6e1300c6b5c6", "Calling Bot"))))
                .requestedModalities(Modality.AUDIO)
                .mediaConfig(MediaConfig.serviceHosted(List.of(
                        MediaInfo.of("https://cdn.contoso.com/beep.wav", "f8971b04-b53e-418c-9222-c82ce681a582"),
                        MediaInfo.of("https://cdn.contoso.com/cool.wav", "86dc814b-c172-4428-9112-60f8ecae1edb"))))
                .extras(Extras.of(Map.of(
                        "@odata.context", "https://graph.microsoft.com/v1.0/$metadata#communications/calls/$entity")));
    }
}
