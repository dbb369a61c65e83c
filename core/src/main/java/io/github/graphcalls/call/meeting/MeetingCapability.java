package io.github.graphcalls.call.meeting;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import java.util.Optional;

/**
 * What a meeting allows; sent on calls though the v1.0 metadata lacks it (fact 3.3). Immutable.
 *
 * @param allowAnonymousUsersToDialOut whether anonymous users may dial out
 * @param allowAnonymousUsersToStartMeeting whether anonymous users may start the meeting
 * @param autoAdmittedUsers who need not wait in the lobby
 * @param extras what Graph sent here beyond the components above
 */
public record MeetingCapability(
        Optional<Boolean> allowAnonymousUsersToDialOut,
        Optional<Boolean> allowAnonymousUsersToStartMeeting,
        Optional<Evolvable<AutoAdmittedUsers>> autoAdmittedUsers,
        Extras extras) {

    public MeetingCapability {
        requireNonNull(allowAnonymousUsersToDialOut, "allowAnonymousUsersToDialOut");
        requireNonNull(allowAnonymousUsersToStartMeeting, "allowAnonymousUsersToStartMeeting");
        requireNonNull(autoAdmittedUsers, "autoAdmittedUsers");
        requireNonNull(extras, "extras");
    }
}
