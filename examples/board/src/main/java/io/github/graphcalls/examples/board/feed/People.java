package io.github.graphcalls.examples.board.feed;

import io.github.graphcalls.call.participant.Participant;

/** Names participants and their states. */
public final class People {

    private People() {}

    /**
     * Returns the name of a participant.
     *
     * @param participant the participant
     * @return the name, else the id
     */
    public static String nameOf(Participant participant) {
        return participant
                .info()
                .flatMap(info -> info.identity())
                .flatMap(set -> set.first())
                .flatMap(CallRow.About::name)
                .or(participant::id)
                .orElse(CallRow.NOT_KNOWN);
    }

    /**
     * Returns the state of a participant.
     *
     * @param participant the participant
     * @return {@code lobby}, {@code muted} or {@code joined}
     */
    public static String stateOf(Participant participant) {
        return participant.isInLobby().orElse(false)
                ? "lobby"
                : participant.isMuted().orElse(false) ? "muted" : "joined";
    }
}
