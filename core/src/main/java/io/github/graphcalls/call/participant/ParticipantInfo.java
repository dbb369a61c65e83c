package io.github.graphcalls.call.participant;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.identity.EndpointType;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.RecordBuilder;
import java.util.Optional;

/**
 * What is known of a participant. Immutable.
 *
 * @param identity who it is
 * @param countryCode the country at the start of the call, best estimated, ISO 3166-1 alpha-2
 * @param participantId the participant's GUID where the metadata puts it
 * @param endpointType the kind of endpoint
 * @param region the home region, such as {@code amer}; it does not move with the user
 * @param languageId the culture of the language
 * @param id the participant's GUID where payloads put it, undeclared (fact 3.2)
 * @param extras what Graph sent here beyond the components above
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
        requireNonNull(identity, "identity");
        requireNonNull(countryCode, "countryCode");
        requireNonNull(participantId, "participantId");
        requireNonNull(endpointType, "endpointType");
        requireNonNull(region, "region");
        requireNonNull(languageId, "languageId");
        requireNonNull(id, "id");
        requireNonNull(extras, "extras");
    }

    /**
     * A participant by identity alone.
     *
     * @param identity who it is
     * @return the participant
     */
    public static ParticipantInfo of(IdentitySet identity) {
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

    /** Builds {@link ParticipantInfo}. */
    public static final class Builder extends RecordBuilder<ParticipantInfo, Builder> {

        private Builder() {
            super(ParticipantInfo.class);
        }

        private Builder(ParticipantInfo start) {
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
