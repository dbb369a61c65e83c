package io.github.graphcalls.call.participant;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.media.MediaStream;
import io.github.graphcalls.call.meeting.OnlineMeetingRestricted;
import io.github.graphcalls.call.value.Extras;
import java.util.List;
import java.util.Optional;

/**
 * One entry of the roster of a call. A roster is empty for peer-to-peer calls, and fills some time after the call was answered
 * (fact 9.5). Immutable.
 *
 * @param id the participant's GUID
 * @param info who it is
 * @param isInLobby whether the participant waits in the lobby
 * @param isMuted whether the participant is muted
 * @param mediaStreams the streams
 * @param metadata a text that the roster carries
 * @param recordingInfo how recording stands
 * @param removedState why the participant is no longer there
 * @param restrictedExperience what the participant may not do
 * @param rosterSequenceNumber the state of the roster to which this belongs, growing
 * @param endpointId the endpoint; this and the following are undeclared, yet sent (fact 3.3)
 * @param clientVersion the version of the client
 * @param replacementLink a link to what replaces this
 * @param isIdentityAnonymized whether the identity is hidden from others
 * @param extras what Graph sent here beyond the components above
 */
public record Participant(
        Optional<String> id,
        Optional<ParticipantInfo> info,
        Optional<Boolean> isInLobby,
        Optional<Boolean> isMuted,
        List<MediaStream> mediaStreams,
        Optional<String> metadata,
        Optional<RecordingInfo> recordingInfo,
        Optional<RemovedState> removedState,
        Optional<OnlineMeetingRestricted> restrictedExperience,
        Optional<Long> rosterSequenceNumber,
        Optional<String> endpointId,
        Optional<String> clientVersion,
        Optional<String> replacementLink,
        Optional<Boolean> isIdentityAnonymized,
        Extras extras) {

    public Participant {
        requireNonNull(id, "id");
        requireNonNull(info, "info");
        requireNonNull(isInLobby, "isInLobby");
        requireNonNull(isMuted, "isMuted");
        mediaStreams = List.copyOf(mediaStreams);
        requireNonNull(metadata, "metadata");
        requireNonNull(recordingInfo, "recordingInfo");
        requireNonNull(removedState, "removedState");
        requireNonNull(restrictedExperience, "restrictedExperience");
        requireNonNull(rosterSequenceNumber, "rosterSequenceNumber");
        requireNonNull(endpointId, "endpointId");
        requireNonNull(clientVersion, "clientVersion");
        requireNonNull(replacementLink, "replacementLink");
        requireNonNull(isIdentityAnonymized, "isIdentityAnonymized");
        requireNonNull(extras, "extras");
    }

    /**
     * A participant who is neither muted nor in the lobby.
     *
     * @param id the participant's GUID
     * @param info who it is
     * @return the participant
     */
    public static Participant of(String id, ParticipantInfo info) {
        return new Participant(
                Optional.of(id),
                Optional.of(info),
                Optional.of(false),
                Optional.of(false),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Extras.NONE);
    }
}
