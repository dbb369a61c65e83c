package io.github.graphcalls.call.participant;

import io.github.graphcalls.call.media.MediaStream;
import io.github.graphcalls.call.meeting.OnlineMeetingRestricted;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.RecordBuilder;
import io.github.graphcalls.call.value.RecordComponents;
import java.util.List;
import java.util.Optional;

/**
 * A participant in the roster of a call. The roster of a peer-to-peer call is empty; that of a group call fills some time after
 * the call was answered (FACTS.md#empty-rosters). Immutable.
 *
 * @param id the participant's GUID
 * @param info the identity and the origin of the participant
 * @param isInLobby whether the participant waits in the lobby
 * @param isMuted whether the participant is muted
 * @param mediaStreams the media streams
 * @param metadata the metadata of the roster
 * @param recordingInfo the recording by the participant
 * @param removedState the reason why the participant was removed
 * @param restrictedExperience the restrictions of the participant
 * @param rosterSequenceNumber the increasing number of the state of the roster
 * @param endpointId the endpoint; this and the following are undeclared, but sent (FACTS.md#undeclared-members)
 * @param clientVersion the version of the client
 * @param replacementLink a link to the replacement of this participant
 * @param isIdentityAnonymized whether the identity is hidden from others
 * @param extras the members that Graph sent beyond the components above
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
        RecordComponents.requireNonNull(
                Participant.class,
                id,
                info,
                isInLobby,
                isMuted,
                mediaStreams,
                metadata,
                recordingInfo,
                removedState,
                restrictedExperience,
                rosterSequenceNumber,
                endpointId,
                clientVersion,
                replacementLink,
                isIdentityAnonymized,
                extras);
        mediaStreams = List.copyOf(mediaStreams);
    }

    /**
     * A participant who is neither muted nor in the lobby.
     *
     * @param id the participant's GUID
     * @param info the identity and the origin of the participant
     * @return the participant
     */
    public static Participant of(String id, ParticipantInfo info) {
        return builder().id(id).info(info).isInLobby(false).isMuted(false).build();
    }

    /** {@return a builder with everything absent} */
    public static Builder builder() {
        return new Builder(Optional.empty());
    }

    /** {@return a builder with the components of this value} */
    public Builder toBuilder() {
        return new Builder(Optional.of(this));
    }

    @Override
    public String toString() {
        return RecordComponents.toString(this);
    }

    /** Builds {@link Participant}. */
    public static final class Builder extends RecordBuilder<Participant, Builder> {

        private Builder(Optional<Participant> start) {
            super(Participant.class, start);
        }

        /** Sets {@link Participant#id()}. */
        public Builder id(String id) {
            return set("id", id);
        }

        /** Sets {@link Participant#info()}. */
        public Builder info(ParticipantInfo info) {
            return set("info", info);
        }

        /** Sets {@link Participant#isInLobby()}. */
        public Builder isInLobby(Boolean isInLobby) {
            return set("isInLobby", isInLobby);
        }

        /** Sets {@link Participant#isMuted()}. */
        public Builder isMuted(Boolean isMuted) {
            return set("isMuted", isMuted);
        }

        /** Sets {@link Participant#mediaStreams()}. */
        public Builder mediaStreams(List<MediaStream> mediaStreams) {
            return put("mediaStreams", mediaStreams);
        }

        /** Sets {@link Participant#metadata()}. */
        public Builder metadata(String metadata) {
            return set("metadata", metadata);
        }

        /** Sets {@link Participant#recordingInfo()}. */
        public Builder recordingInfo(RecordingInfo recordingInfo) {
            return set("recordingInfo", recordingInfo);
        }

        /** Sets {@link Participant#removedState()}. */
        public Builder removedState(RemovedState removedState) {
            return set("removedState", removedState);
        }

        /** Sets {@link Participant#restrictedExperience()}. */
        public Builder restrictedExperience(OnlineMeetingRestricted restrictedExperience) {
            return set("restrictedExperience", restrictedExperience);
        }

        /** Sets {@link Participant#rosterSequenceNumber()}. */
        public Builder rosterSequenceNumber(Long rosterSequenceNumber) {
            return set("rosterSequenceNumber", rosterSequenceNumber);
        }

        /** Sets {@link Participant#endpointId()}. */
        public Builder endpointId(String endpointId) {
            return set("endpointId", endpointId);
        }

        /** Sets {@link Participant#clientVersion()}. */
        public Builder clientVersion(String clientVersion) {
            return set("clientVersion", clientVersion);
        }

        /** Sets {@link Participant#replacementLink()}. */
        public Builder replacementLink(String replacementLink) {
            return set("replacementLink", replacementLink);
        }

        /** Sets {@link Participant#isIdentityAnonymized()}. */
        public Builder isIdentityAnonymized(Boolean isIdentityAnonymized) {
            return set("isIdentityAnonymized", isIdentityAnonymized);
        }

        /** Sets {@link Participant#extras()}. */
        public Builder extras(Extras extras) {
            return put("extras", extras);
        }
    }
}
