package io.github.graphcalls.contract.specimen;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.operation.CommsOperation;
import io.github.graphcalls.call.operation.OperationStatus;
import io.github.graphcalls.call.operation.OperationType;
import io.github.graphcalls.call.operation.SendDtmfCompletionReason;
import io.github.graphcalls.call.participant.ContentSharingSession;
import io.github.graphcalls.call.participant.InvitationParticipantInfo;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.call.routing.AudioRoutingGroup;
import io.github.graphcalls.call.routing.RoutingMode;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.call.value.Secret;
import java.util.List;
import java.util.Optional;

/** What hangs on a meeting, each relationship by itself: Graph expands one at a time. */
final class MeetingParts {

    static final Call WITH_OPERATIONS = Meetings.MEETING.toBuilder()
            .operations(Relationship.complete(List.of(
                    CommsOperation.builder()
                            .type(OperationType.PLAY_PROMPT_OPERATION)
                            .id("0fe0623f-d628-42ed-b4bd-8ac290072cc5")
                            .status(OperationStatus.COMPLETED)
                            .clientContext("welcome")
                            .resultInfo(ResultInfo.of(200, 0).withMessage("Action completed successfully."))
                            .build(),
                    CommsOperation.builder()
                            .type(OperationType.RECORD_OPERATION)
                            .id("f33d7b09-1c8f-4b4b-a1a4-2d1ac4b3f6f1")
                            .status(OperationStatus.COMPLETED)
                            .recordingLocation("https://file.location/17e3b46c-f61d-4f4d-9635-c626ef18e6ad")
                            .recordingAccessToken(Secret.of("recording-not-to-be-printed"))
                            .build(),
                    CommsOperation.builder()
                            .type(OperationType.SEND_DTMF_TONES_OPERATION)
                            .id("7c1a9b52-90b2-4d3b-9d3e-0c6f6a1a3b1e")
                            .status(OperationStatus.RUNNING)
                            .completionReason(SendDtmfCompletionReason.MEDIA_OPERATION_CANCELED)
                            .build(),
                    CommsOperation.builder()
                            .type(OperationType.INVITE_PARTICIPANTS_OPERATION)
                            .id("5c2b1a0f-8e7d-4c6b-b5a4-938271605f4e")
                            .status(OperationStatus.NOT_STARTED)
                            .participants(List.of(InvitationParticipantInfo.of(
                                    IdentitySet.ofUser(Identity.of("112f7296-5fa4-42ca-bae8-6a692b15d4b8", "John")))))
                            .build())))
            .build();

    static final Call WITH_AUDIO_ROUTING_GROUPS = Meetings.MEETING.toBuilder()
            .audioRoutingGroups(Relationship.complete(List.of(AudioRoutingGroup.builder()
                    .id("oneToOne")
                    .routingMode(RoutingMode.ONE_TO_ONE)
                    .sources(List.of("632899f8-2ea1-4604-8413-27bd2892079f"))
                    .receivers(List.of("550fae72-d251-43ec-868c-373732c2704f", "72f988bf-86f1-41af-91ab-2d7cd011db47"))
                    .build())))
            .build();

    static final Call WITH_CONTENT_SHARING_SESSIONS = Meetings.MEETING.toBuilder()
            .contentSharingSessions(Relationship.complete(List.of(new ContentSharingSession(
                    Optional.of("F7D9EF30FF0A9BD3F64B274387FB8FF8E96B6CC5DD0F63DA27C52C1D6D2A1F5F"), Extras.NONE))))
            .build();

    /** The meeting with all that hangs on it. */
    static final Call WHOLE_MEETING = Meetings.WITH_PARTICIPANTS.toBuilder()
            .operations(WITH_OPERATIONS.operations())
            .audioRoutingGroups(WITH_AUDIO_ROUTING_GROUPS.audioRoutingGroups())
            .contentSharingSessions(WITH_CONTENT_SHARING_SESSIONS.contentSharingSessions())
            .build();

    static final Call ALL_HANDS = Call.builder(CallId.of("451b0600-1a8c-4e34-9b6f-3d0a2f7e8c91"))
            .state(CallState.ESTABLISHED)
            .participants(Relationship.partial(
                    List.of(Participant.of(
                            "7d501bf1-5ee4-4605-ba92-0ae4513c611c",
                            ParticipantInfo.of(IdentitySet.ofApplication(
                                    Identity.of("2891555a-92ff-42e6-80fa-6e1300c6b5c6", "Calling Bot"))))),
                    "https://graph.microsoft.com/v1.0/communications/calls/451b0600-1a8c-4e34-9b6f-3d0a2f7e8c91"
                            + "/participants?$skiptoken=abc"))
            .build();

    private MeetingParts() {}
}
