package io.github.graphcalls.contract.specimen;

import static io.github.graphcalls.call.media.Modality.AUDIO;
import static io.github.graphcalls.call.media.Modality.VIDEO;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallDirection;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.media.CallTranscriptionInfo;
import io.github.graphcalls.call.media.CallTranscriptionState;
import io.github.graphcalls.call.media.MediaDirection;
import io.github.graphcalls.call.media.MediaStream;
import io.github.graphcalls.call.meeting.MeetingInfo.JoinMeetingIdMeetingInfo;
import io.github.graphcalls.call.meeting.OnlineMeetingContentSharingDisabledReason;
import io.github.graphcalls.call.meeting.OnlineMeetingRestricted;
import io.github.graphcalls.call.meeting.OnlineMeetingVideoDisabledReason;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.call.participant.RecordingInfo;
import io.github.graphcalls.call.participant.RecordingStatus;
import io.github.graphcalls.call.participant.RemovedState;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.call.value.Secret;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** A meeting, and who is in it. */
final class Meetings {

    private static final Participant JOHN = new Participant(
            Optional.of("550fae72-d251-43ec-868c-373732c2704f"),
            Optional.of(ParticipantInfo.of(
                    IdentitySet.ofUser(Identity.of("112f7296-5fa4-42ca-bae8-6a692b15d4b8", "John")))),
            Optional.of(false),
            Optional.of(true),
            List.of(new MediaStream(
                    Optional.of(Evolvable.of(MediaDirection.SEND_RECEIVE)),
                    Optional.of(Evolvable.of(AUDIO)),
                    Optional.of("1"),
                    Optional.of(false),
                    Optional.of("main-audio"),
                    Extras.NONE)),
            Optional.of("some metadata"),
            Optional.of(new RecordingInfo(
                    Optional.of(IdentitySet.ofUser(Identity.of("5810cede-f3cc-42eb-b2c1-e9bd5d53ec96"))),
                    Optional.of(Evolvable.of(RecordingStatus.RECORDING)),
                    Extras.NONE)),
            Optional.of(new RemovedState(Optional.of("Removed"), Extras.NONE)),
            Optional.of(new OnlineMeetingRestricted(
                    List.of(Evolvable.of(OnlineMeetingContentSharingDisabledReason.WATERMARK_PROTECTION)),
                    List.of(Evolvable.of(OnlineMeetingVideoDisabledReason.WATERMARK_PROTECTION)),
                    Extras.NONE)),
            Optional.of(Long.MAX_VALUE),
            Optional.of("4b0c9a8e-7d6f-4e5d-8c4b-3a2f1e0d9c8b"),
            Optional.of("CallSignalingAgent/27/1.0"),
            Optional.of("https://replacement.contoso.com/1"),
            Optional.of(false),
            Extras.NONE);

    private static final Participant BOT = Participant.of(
            "7d501bf1-5ee4-4605-ba92-0ae4513c611c",
            ParticipantInfo.of(
                    IdentitySet.ofApplication(Identity.of("2891555a-92ff-42e6-80fa-6e1300c6b5c6", "Calling Bot"))));

    static final Call MEETING = Call.builder(CallId.of("341a0500-0f7b-4d23-8a5e-2c9f1e6d7b80"))
            .state(CallState.ESTABLISHED)
            .direction(CallDirection.OUTGOING)
            .requestedModalities(AUDIO, VIDEO)
            .meetingInfo(new JoinMeetingIdMeetingInfo(
                    Optional.of("1234567"), Optional.of(Secret.of("passcode-not-to-be-printed")), Extras.NONE))
            .transcription(CallTranscriptionInfo.of(
                    CallTranscriptionState.ACTIVE, OffsetDateTime.parse("2026-03-01T09:30:00.1234567+02:00")))
            .build();

    static final Call WITH_PARTICIPANTS = MEETING.toBuilder()
            .participants(Relationship.complete(List.of(JOHN, BOT)))
            .build();

    private Meetings() {}
}
