package io.github.graphcalls.call.participant;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.identity.EndpointType;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.RecordBuilder;
import java.util.Optional;

/**
 * Whom a call invites: a target. Immutable.
 *
 * @param identity who it is
 * @param hidden whether the participant is hidden in the roster
 * @param removeFromDefaultAudioRoutingGroup whether the participant stays out of the default audio group
 * @param replacesCallId the call that the target is in now
 * @param participantId the participant's GUID where the metadata puts it
 * @param endpointType the kind of endpoint
 * @param region the home region, such as {@code amer}; it does not move with the user
 * @param languageId the culture of the language; with endpoint type, region and id undeclared here, yet sent (fact 3.3)
 * @param id the participant's GUID where payloads put it, undeclared (fact 3.2)
 * @param extras what Graph sent here beyond the components above
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
        requireNonNull(identity, "identity");
        requireNonNull(hidden, "hidden");
        requireNonNull(removeFromDefaultAudioRoutingGroup, "removeFromDefaultAudioRoutingGroup");
        requireNonNull(replacesCallId, "replacesCallId");
        requireNonNull(participantId, "participantId");
        requireNonNull(endpointType, "endpointType");
        requireNonNull(region, "region");
        requireNonNull(languageId, "languageId");
        requireNonNull(id, "id");
        requireNonNull(extras, "extras");
    }

    /**
     * An invitation by identity alone.
     *
     * @param identity whom to invite
     * @return the invitation
     */
    public static InvitationParticipantInfo of(IdentitySet identity) {
        return builder().identity(identity).build();
    }

    /** {@return a builder with everything absent} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with the components of this value} */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Builds {@link InvitationParticipantInfo}. */
    public static final class Builder extends RecordBuilder<InvitationParticipantInfo, Builder> {

        private Builder() {
            super(InvitationParticipantInfo.class);
        }

        private Builder(InvitationParticipantInfo start) {
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
