package io.github.graphcalls.call.participant;

import io.github.graphcalls.call.identity.EndpointType;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.RecordBuilder;
import io.github.graphcalls.call.value.RecordComponents;
import java.util.Optional;

/**
 * An invited participant of a call: a target. Immutable.
 *
 * @param identity the identities of the participant
 * @param hidden whether the participant is hidden in the roster
 * @param removeFromDefaultAudioRoutingGroup whether the participant is kept out of the default audio group
 * @param replacesCallId the current call of the target, which this one replaces
 * @param participantId the participant's GUID, in the member that the metadata declares
 * @param endpointType the kind of endpoint
 * @param region the home region, such as {@code amer}; it is constant while the user travels
 * @param languageId the culture of the language; like endpoint type, region and id undeclared here, but sent
 *     (FACTS.md#undeclared-members)
 * @param id the participant's GUID, in the undeclared member that documents use (FACTS.md#participant-id)
 * @param extras the members that Graph sent beyond the components above
 */
public record InvitationParticipantInfo(
        Optional<IdentitySet> identity,
        Optional<Boolean> hidden,
        Optional<Boolean> removeFromDefaultAudioRoutingGroup,
        Optional<String> replacesCallId,
        Optional<String> participantId,
        Optional<Evolvable<EndpointType>> endpointType,
        Optional<String> region,
        Optional<String> languageId,
        Optional<String> id,
        Extras extras) {

    public InvitationParticipantInfo {
        RecordComponents.requireNonNull(
                InvitationParticipantInfo.class,
                identity,
                hidden,
                removeFromDefaultAudioRoutingGroup,
                replacesCallId,
                participantId,
                endpointType,
                region,
                languageId,
                id,
                extras);
    }

    /**
     * Returns an invitation of an identity.
     *
     * @param identity the identities of the participant
     * @return the invitation
     */
    public static InvitationParticipantInfo of(IdentitySet identity) {
        return builder().identity(identity).build();
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

    /** Builds {@link InvitationParticipantInfo}. */
    public static final class Builder extends RecordBuilder<InvitationParticipantInfo, Builder> {

        private Builder(Optional<InvitationParticipantInfo> start) {
            super(InvitationParticipantInfo.class, start);
        }

        /** Sets {@link InvitationParticipantInfo#identity()}. */
        public Builder identity(IdentitySet identity) {
            return set("identity", identity);
        }

        /** Sets {@link InvitationParticipantInfo#hidden()}. */
        public Builder hidden(Boolean hidden) {
            return set("hidden", hidden);
        }

        /** Sets {@link InvitationParticipantInfo#removeFromDefaultAudioRoutingGroup()}. */
        public Builder removeFromDefaultAudioRoutingGroup(Boolean removeFromDefaultAudioRoutingGroup) {
            return set("removeFromDefaultAudioRoutingGroup", removeFromDefaultAudioRoutingGroup);
        }

        /** Sets {@link InvitationParticipantInfo#replacesCallId()}. */
        public Builder replacesCallId(String replacesCallId) {
            return set("replacesCallId", replacesCallId);
        }

        /** Sets {@link InvitationParticipantInfo#participantId()}. */
        public Builder participantId(String participantId) {
            return set("participantId", participantId);
        }

        /** Sets {@link InvitationParticipantInfo#endpointType()} to a known word. */
        public Builder endpointType(EndpointType endpointType) {
            return set("endpointType", endpointType);
        }

        /** Sets {@link InvitationParticipantInfo#endpointType()}. */
        public Builder endpointType(Evolvable<EndpointType> endpointType) {
            return set("endpointType", endpointType);
        }

        /** Sets {@link InvitationParticipantInfo#region()}. */
        public Builder region(String region) {
            return set("region", region);
        }

        /** Sets {@link InvitationParticipantInfo#languageId()}. */
        public Builder languageId(String languageId) {
            return set("languageId", languageId);
        }

        /** Sets {@link InvitationParticipantInfo#id()}. */
        public Builder id(String id) {
            return set("id", id);
        }

        /** Sets {@link InvitationParticipantInfo#extras()}. */
        public Builder extras(Extras extras) {
            return put("extras", extras);
        }
    }
}
