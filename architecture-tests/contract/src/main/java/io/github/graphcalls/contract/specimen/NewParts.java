package io.github.graphcalls.contract.specimen;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.identity.EndpointType;
import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.media.MediaDirection;
import io.github.graphcalls.call.media.MediaStream;
import io.github.graphcalls.call.media.Modality;
import io.github.graphcalls.call.operation.CommsOperation;
import io.github.graphcalls.call.operation.OperationStatus;
import io.github.graphcalls.call.operation.OperationType;
import io.github.graphcalls.call.participant.InvitationParticipantInfo;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.call.participant.RemovedState;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.Relationship;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls whose parts, however deep, hold members, types and words that are not known yet; and two unusual ones. */
final class NewParts {

    static final Call NEW_PARTS = Call.builder(CallId.of("5e3c0700-9d1f-4b60-a7c2-1f8e6d5c4b3a"))
            .state(CallState.ESTABLISHED)
            .resultInfo(new ResultInfo(
                    Optional.of(200), Optional.of(0), Optional.empty(), Extras.of(Map.of("severity", "mild"))))
            .targets(List.of(InvitationParticipantInfo.builder()
                    .identity(IdentitySet.builder()
                            .user(Identity.of("112f7296-5fa4-42ca-bae8-6a692b15d4b8"))
                            .extras(Extras.of(Map.of("robot", Map.of("id", "R2"))))
                            .build())
                    .extras(Extras.of(Map.of("badge", "gold")))
                    .build()))
            .build();

    private static final Participant REMOTE = Participant.builder()
            .id("550fae72-d251-43ec-868c-373732c2704f")
            .info(ParticipantInfo.builder()
                    .identity(IdentitySet.ofUser(Identity.builder()
                            .id("5810cede-f3cc-42eb-b2c1-e9bd5d53ec96")
                            .extras(Extras.of(Map.of("model", "W1")).withType("#microsoft.graph.wearableIdentity"))
                            .build()))
                    .endpointType(Evolvable.parse(EndpointType.class, "wearable"))
                    .extras(Extras.of(Map.of("mood", "calm")))
                    .build())
            .mediaStreams(List.of(new MediaStream(
                    Optional.of(Evolvable.parse(MediaDirection.class, "upward")),
                    Optional.of(Evolvable.parse(Modality.class, "hologram")),
                    Optional.of("1"),
                    Optional.empty(),
                    Optional.empty(),
                    Extras.of(Map.of("bitrate", 9_007_199_254_740_993L)))))
            .removedState(new RemovedState(Optional.of("Removed"), Extras.of(Collections.singletonMap("by", null))))
            .extras(Extras.of(Map.of("seat", Map.of("row", 4))).withType("#microsoft.graph.remoteParticipant"))
            .build();

    static final Call WITH_PARTICIPANTS = NEW_PARTS.toBuilder()
            .participants(Relationship.complete(List.of(REMOTE)))
            .build();

    static final Call WITH_OPERATIONS = NEW_PARTS.toBuilder()
            .operations(Relationship.complete(List.of(CommsOperation.builder()
                    .type(Evolvable.parse(OperationType.class, "translateOperation"))
                    .id("0fe0623f-d628-42ed-b4bd-8ac290072cc5")
                    .status(Evolvable.parse(OperationStatus.class, "paused"))
                    .extras(Extras.of(Map.of("language", "fr")))
                    .build())))
            .build();

    static final Call WHOLE_NEW_PARTS = WITH_PARTICIPANTS.toBuilder()
            .operations(WITH_OPERATIONS.operations())
            .build();

    static final Call NO_GUID = Call.builder(CallId.of("19:meeting_Q4~x.2@thread.v2"))
            .state(CallState.ESTABLISHED)
            .subject("Tele\u0301fono \u0130stanbul \ud83d\udcde")
            .build();

    static final Call EMPTY = Call.builder(CallId.of("6a1b0c00-77d2-4e0f-9b3a-2d4c6e8f0a1b"))
            .state(CallState.ESTABLISHED)
            .build();

    static final Call WITHOUT_PARTICIPANTS =
            EMPTY.toBuilder().participants(Relationship.complete(List.of())).build();

    static final Call WITHOUT_OPERATIONS =
            EMPTY.toBuilder().operations(Relationship.complete(List.of())).build();

    static final Call WHOLE_EMPTY = WITHOUT_OPERATIONS.toBuilder()
            .participants(WITHOUT_PARTICIPANTS.participants())
            .build();

    private NewParts() {}
}
