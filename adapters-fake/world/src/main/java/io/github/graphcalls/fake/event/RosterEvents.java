package io.github.graphcalls.fake.event;

import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.fake.chance.Guid;
import io.github.graphcalls.fake.event.RosterEvent.Changes;
import io.github.graphcalls.fake.event.RosterEvent.Joins;

/** Makes the events of the roster. Import its methods statically. */
public final class RosterEvents {

    private RosterEvents() {}

    /**
     * A participant joins the call.
     *
     * @param name the display name; the ids are derived from it
     * @return the event
     */
    public static Event joins(String name) {
        return new Joins(participant(name));
    }

    /**
     * A participant joins the call.
     *
     * @param participant the participant, with all properties
     * @return the event
     */
    public static Event joins(Participant participant) {
        return new Joins(participant);
    }

    /**
     * A participant enters the lobby.
     *
     * @param name the display name; the ids are derived from it
     * @return the event
     */
    public static Event waitsInLobby(String name) {
        return new Joins(participant(name).toBuilder().isInLobby(true).build());
    }

    /**
     * A participant is admitted from the lobby.
     *
     * @param who the display name or the participant's id
     * @return the event
     */
    public static Event admitted(String who) {
        return new Changes(who, ParticipantChange.ADMITTED);
    }

    /**
     * A participant leaves the call.
     *
     * @param who the display name or the participant's id
     * @return the event
     */
    public static Event leaves(String who) {
        return new Changes(who, ParticipantChange.LEAVES);
    }

    /**
     * A participant is muted.
     *
     * @param who the display name or the participant's id
     * @return the event
     */
    public static Event muted(String who) {
        return new Changes(who, ParticipantChange.MUTED);
    }

    /**
     * A participant is unmuted.
     *
     * @param who the display name or the participant's id
     * @return the event
     */
    public static Event unmuted(String who) {
        return new Changes(who, ParticipantChange.UNMUTED);
    }

    private static Participant participant(String name) {
        Identity identity = Identity.of(Guid.of("user", name), name);
        return Participant.of(Guid.of("participant", name), ParticipantInfo.of(IdentitySet.ofUser(identity)));
    }
}
