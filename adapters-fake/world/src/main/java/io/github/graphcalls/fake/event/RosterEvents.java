package io.github.graphcalls.fake.event;

import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.fake.chance.Guid;
import io.github.graphcalls.fake.event.RosterEvent.Admitted;
import io.github.graphcalls.fake.event.RosterEvent.Joins;
import io.github.graphcalls.fake.event.RosterEvent.Leaves;
import io.github.graphcalls.fake.event.RosterEvent.Muted;
import io.github.graphcalls.fake.event.RosterEvent.Unmuted;
import java.util.Optional;

/** The words for what people do in a call, to be imported statically. */
public final class RosterEvents {

    private RosterEvents() {}

    /**
     * Somebody joins.
     *
     * @param name the display name; the ids are drawn from it
     * @return the event
     */
    public static Event joins(String name) {
        return new Joins(participant(name));
    }

    /**
     * Somebody joins of whom more is known.
     *
     * @param participant who
     * @return the event
     */
    public static Event joins(Participant participant) {
        return new Joins(participant);
    }

    /**
     * Somebody comes and waits in the lobby.
     *
     * @param name the display name; the ids are drawn from it
     * @return the event
     */
    public static Event waitsInLobby(String name) {
        Participant it = participant(name);
        return new Joins(Roster.copy(it, it.isMuted(), Optional.of(true)));
    }

    /**
     * Somebody is let in from the lobby.
     *
     * @param who the display name or the participant's id
     * @return the event
     */
    public static Event admitted(String who) {
        return new Admitted(who);
    }

    /**
     * Somebody leaves.
     *
     * @param who the display name or the participant's id
     * @return the event
     */
    public static Event leaves(String who) {
        return new Leaves(who);
    }

    /**
     * Somebody is muted.
     *
     * @param who the display name or the participant's id
     * @return the event
     */
    public static Event muted(String who) {
        return new Muted(who);
    }

    /**
     * Somebody is no longer muted.
     *
     * @param who the display name or the participant's id
     * @return the event
     */
    public static Event unmuted(String who) {
        return new Unmuted(who);
    }

    private static Participant participant(String name) {
        Identity identity = Identity.of(Guid.of("user", name), name);
        return Participant.of(Guid.of("participant", name), ParticipantInfo.of(IdentitySet.ofUser(identity)));
    }
}
