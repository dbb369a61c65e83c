package io.github.graphcalls.call.participant;

import io.github.graphcalls.call.identity.EndpointType;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.RecordBuilder;
import io.github.graphcalls.call.value.RecordComponents;
import java.util.Optional;

/**
 * The identity and the origin of a participant. Immutable.
 *
 * @param identity the identities of the participant
 * @param countryCode Graph's best estimate of the country at the start of the call, ISO 3166-1 alpha-2
 * @param participantId the participant's GUID, in the member that the metadata declares
 * @param endpointType the kind of endpoint
 * @param region the home region, such as {@code amer}; it is constant while the user travels
 * @param languageId the culture of the language
 * @param id the participant's GUID, in the undeclared member that documents use (FACTS.md#participant-id)
 * @param extras the members that Graph sent beyond the components above
 */
public record ParticipantInfo(
        Optional<IdentitySet> identity,
        Optional<String> countryCode,
        Optional<String> participantId,
        Optional<Evolvable<EndpointType>> endpointType,
        Optional<String> region,
        Optional<String> languageId,
        Optional<String> id,
        Extras extras) {

    public ParticipantInfo {
        RecordComponents.requireNonNull(
                ParticipantInfo.class,
                identity,
                countryCode,
                participantId,
                endpointType,
                region,
                languageId,
                id,
                extras);
    }

    /**
     * Returns a participant with an identity.
     *
     * @param identity the identities of the participant
     * @return the participant
     */
    public static ParticipantInfo of(IdentitySet identity) {
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

    /** Builds {@link ParticipantInfo}. */
    public static final class Builder extends RecordBuilder<ParticipantInfo, Builder> {

        private Builder(Optional<ParticipantInfo> start) {
            super(ParticipantInfo.class, start);
        }

        /** Sets {@link ParticipantInfo#identity()}. */
        public Builder identity(IdentitySet identity) {
            return set("identity", identity);
        }

        /** Sets {@link ParticipantInfo#countryCode()}. */
        public Builder countryCode(String countryCode) {
            return set("countryCode", countryCode);
        }

        /** Sets {@link ParticipantInfo#participantId()}. */
        public Builder participantId(String participantId) {
            return set("participantId", participantId);
        }

        /** Sets {@link ParticipantInfo#endpointType()} to a known word. */
        public Builder endpointType(EndpointType endpointType) {
            return set("endpointType", endpointType);
        }

        /** Sets {@link ParticipantInfo#endpointType()}. */
        public Builder endpointType(Evolvable<EndpointType> endpointType) {
            return set("endpointType", endpointType);
        }

        /** Sets {@link ParticipantInfo#region()}. */
        public Builder region(String region) {
            return set("region", region);
        }

        /** Sets {@link ParticipantInfo#languageId()}. */
        public Builder languageId(String languageId) {
            return set("languageId", languageId);
        }

        /** Sets {@link ParticipantInfo#id()}. */
        public Builder id(String id) {
            return set("id", id);
        }

        /** Sets {@link ParticipantInfo#extras()}. */
        public Builder extras(Extras extras) {
            return put("extras", extras);
        }
    }
}
