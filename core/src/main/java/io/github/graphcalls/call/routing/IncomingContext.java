package io.github.graphcalls.call.routing;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.value.Extras;
import java.util.Optional;

/**
 * What an incoming call says of how it came about. Immutable.
 *
 * @param sourceParticipantId the participant who triggered it
 * @param observedParticipantId the participant under observation, for compliance recording
 * @param onBehalfOf on whose behalf it is made
 * @param transferor who transferred it
 * @param extras what Graph sent here beyond the components above
 */
public record IncomingContext(
        Optional<String> sourceParticipantId,
        Optional<String> observedParticipantId,
        Optional<IdentitySet> onBehalfOf,
        Optional<IdentitySet> transferor,
        Extras extras) {

    public IncomingContext {
        requireNonNull(sourceParticipantId, "sourceParticipantId");
        requireNonNull(observedParticipantId, "observedParticipantId");
        requireNonNull(onBehalfOf, "onBehalfOf");
        requireNonNull(transferor, "transferor");
        requireNonNull(extras, "extras");
    }
}
