package io.github.graphcalls.call.meeting;

import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.RecordComponents;
import java.util.Optional;

/**
 * The permissions of a meeting; sent with calls, but not in the v1.0 metadata (FACTS.md#undeclared-members). Immutable.
 *
 * @param allowAnonymousUsersToDialOut whether anonymous users may dial out
 * @param allowAnonymousUsersToStartMeeting whether anonymous users may start the meeting
 * @param autoAdmittedUsers the users who bypass the lobby
 * @param extras the members that Graph sent beyond the components above
 */
public record MeetingCapability(
        Optional<Boolean> allowAnonymousUsersToDialOut,
        Optional<Boolean> allowAnonymousUsersToStartMeeting,
        Optional<Evolvable<AutoAdmittedUsers>> autoAdmittedUsers,
        Extras extras) {

    public MeetingCapability {
        RecordComponents.requireNonNull(
                MeetingCapability.class,
                allowAnonymousUsersToDialOut,
                allowAnonymousUsersToStartMeeting,
                autoAdmittedUsers,
                extras);
    }

    @Override
    public String toString() {
        return RecordComponents.toString(this);
    }
}
