package io.github.graphcalls.fake.event;

import io.github.graphcalls.call.participant.Participant;
import java.util.Optional;

/** What can change about a participant of a call. */
public enum ParticipantChange {
    /** The participant is admitted from the lobby. */
    ADMITTED("is admitted"),
    /** The participant leaves the call. */
    LEAVES("leaves"),
    /** The participant is muted. */
    MUTED("is muted"),
    /** The participant is unmuted. */
    UNMUTED("is unmuted");

    private final String verb;

    ParticipantChange(String verb) {
        this.verb = verb;
    }

    String verb() {
        return verb;
    }

    /** Returns the participant after the change, or empty after leaving. */
    Optional<Participant> applyTo(Participant participant) {
        Participant.Builder after = participant.toBuilder();
        return switch (this) {
            case ADMITTED -> Optional.of(after.isInLobby(false).build());
            case LEAVES -> Optional.empty();
            case MUTED -> Optional.of(after.isMuted(true).build());
            case UNMUTED -> Optional.of(after.isMuted(false).build());
        };
    }
}
