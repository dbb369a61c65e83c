package io.github.graphcalls.fake.event;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.participant.Participant;
import java.time.Instant;
import java.util.Optional;

/** Something that happens to the roster of a call. A participant is named by id or by display name. All are immutable. */
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
     * Somebody joins, or comes into the lobby.
     *
     * @param participant who
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
     * Somebody leaves.
     *
     * @param who id or display name
     */
    record Leaves(String who) implements RosterEvent {

        public Leaves {
            requireNonNull(who, "who");
        }

        @Override
        public String toString() {
            return who + " leaves";
        }
    }

    /**
     * Somebody comes in from the lobby.
     *
     * @param who id or display name
     */
    record Admitted(String who) implements RosterEvent {

        public Admitted {
            requireNonNull(who, "who");
        }

        @Override
        public String toString() {
            return who + " is admitted";
        }
    }

    /**
     * Somebody's microphone goes off.
     *
     * @param who id or display name
     */
    record Muted(String who) implements RosterEvent {

        public Muted {
            requireNonNull(who, "who");
        }

        @Override
        public String toString() {
            return who + " is muted";
        }
    }

    /**
     * Somebody's microphone goes on.
     *
     * @param who id or display name
     */
    record Unmuted(String who) implements RosterEvent {

        public Unmuted {
            requireNonNull(who, "who");
        }

        @Override
        public String toString() {
            return who + " is unmuted";
        }
    }
}
