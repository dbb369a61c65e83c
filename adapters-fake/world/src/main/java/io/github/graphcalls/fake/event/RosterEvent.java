package io.github.graphcalls.fake.event;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.value.RecordComponents;
import java.time.Instant;
import java.util.Optional;

/** An event on the roster of a call. All are immutable. */
public sealed interface RosterEvent extends Event {

    @Override
    default Call applyTo(Call call, Instant at) {
        return Roster.of(call).after(this).in(call);
    }

    @Override
    default Optional<String> refusalFor(Call call) {
        return Transition.refusalOfOver(call).or(() -> Roster.of(call).refusalOf(this));
    }

    /**
     * A participant joins the call or enters the lobby.
     *
     * @param participant the participant
     */
    record Joins(Participant participant) implements RosterEvent {

        public Joins {
            requireNonNull(participant, "participant");
        }

        @Override
        public String toString() {
            boolean waits = participant.isInLobby().orElse(false);
            return Roster.nameOf(participant) + (waits ? " waits in the lobby" : " joins");
        }
    }

    /**
     * A participant of the roster changes or leaves.
     *
     * @param who the id or the display name of the participant
     * @param change what changes
     */
    record Changes(String who, ParticipantChange change) implements RosterEvent {

        public Changes {
            RecordComponents.requireNonNull(Changes.class, who, change);
        }

        @Override
        public String toString() {
            return who + " " + change.verb();
        }
    }
}
