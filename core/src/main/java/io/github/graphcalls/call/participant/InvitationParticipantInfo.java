package io.github.graphcalls.call.participant;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.identity.EndpointType;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
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
        return new InvitationParticipantInfo(
                Optional.of(identity),
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
