package io.github.graphcalls.call.participant;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.identity.EndpointType;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
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
        return new ParticipantInfo(
                Optional.of(identity),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Extras.NONE);
    }
}
