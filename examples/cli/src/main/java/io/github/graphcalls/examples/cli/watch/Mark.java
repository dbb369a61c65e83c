package io.github.graphcalls.examples.cli.watch;

import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.value.Evolvable;
import java.util.Optional;

/** The character of a state, or of the presence of a person, in a bar of the timeline. */
enum Mark {
    INCOMING('i', "incoming"),
    ESTABLISHING('.', "establishing"),
    RINGING('~', "ringing"),
    ESTABLISHED('=', "established"),
    HOLD('-', "on hold"),
    TRANSFER('>', "transfer"),
    ENDING('x', "ended"),
    OTHER('?', "another state"),
    PRESENT('#', "present"),
    MUTED('m', "muted"),
    LOBBY('w', "waits in the lobby"),
    ABSENT(' ', "");

    final char character;
    final String meaning;

    Mark(char character, String meaning) {
        this.character = character;
        this.meaning = meaning;
    }

    static Mark of(Optional<Evolvable<CallState>> state) {
        return state.flatMap(Evolvable::known).map(Mark::of).orElse(OTHER);
    }

    private static Mark of(CallState state) {
        return switch (state) {
            case INCOMING -> INCOMING;
            case ESTABLISHING -> ESTABLISHING;
            case RINGING -> RINGING;
            case ESTABLISHED -> ESTABLISHED;
            case HOLD -> HOLD;
            case TRANSFERRING, TRANSFER_ACCEPTED, REDIRECTING -> TRANSFER;
            case TERMINATING, TERMINATED -> ENDING;
            case UNKNOWN_FUTURE_VALUE -> OTHER;
        };
    }
}
