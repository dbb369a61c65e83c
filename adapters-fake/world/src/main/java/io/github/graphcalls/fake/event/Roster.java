package io.github.graphcalls.fake.event;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.fake.event.RosterEvent.Admitted;
import io.github.graphcalls.fake.event.RosterEvent.Joins;
import io.github.graphcalls.fake.event.RosterEvent.Leaves;
import io.github.graphcalls.fake.event.RosterEvent.Muted;
import io.github.graphcalls.fake.event.RosterEvent.Unmuted;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is in a call, and what may become of it. */
record Roster(List<Participant> participants) {

    static Roster of(Call call) {
        return new Roster(call.participants().items());
    }

    Call in(Call call) {
        return call.toBuilder()
                .participants(Relationships.of(participants, call.participants()))
                .build();
    }

    Roster after(RosterEvent event) {
        if (event instanceof Joins it) {
            return new Roster(Stream.concat(participants.stream(), Stream.of(it.participant()))
                    .toList());
        }
        if (event instanceof Leaves it) {
            return new Roster(participants.stream()
                    .filter(each -> !isNamed(each, it.who()))
                    .toList());
        }
        if (event instanceof Admitted it) {
            return changed(it.who(), each -> copy(each, each.isMuted(), Optional.of(false)));
        }
        return event instanceof Muted it
                ? changed(it.who(), each -> copy(each, Optional.of(true), each.isInLobby()))
                : changed(((Unmuted) event).who(), each -> copy(each, Optional.of(false), each.isInLobby()));
    }

    Optional<String> refusalOf(RosterEvent event) {
        if (event instanceof Joins it) {
            return it.participant()
                    .id()
                    .filter(id ->
                            participants.stream().anyMatch(each -> each.id().equals(Optional.of(id))))
                    .map(id -> nameOf(it.participant()) + " is in the call already; let somebody else join");
        }
        if (event instanceof Leaves it) {
            return stranger(it.who());
        }
        if (event instanceof Admitted it) {
            return stranger(it.who()).or(() -> notWaiting(it.who()));
        }
        return stranger(event instanceof Muted it ? it.who() : ((Unmuted) event).who());
    }

    static String nameOf(Participant participant) {
        return participant
                .info()
                .flatMap(ParticipantInfo::identity)
                .flatMap(IdentitySet::first)
                .flatMap(Identity::displayName)
                .or(participant::id)
                .orElse("somebody");
    }

    private Optional<String> stranger(String who) {
        return participants.stream().anyMatch(each -> isNamed(each, who))
                ? Optional.empty()
                : Optional.of("nobody named " + who + " is in the call; "
                        + (participants.isEmpty()
                                ? "let somebody join first"
                                : "there are "
                                        + participants.stream()
                                                .map(Roster::nameOf)
                                                .collect(Collectors.joining(", "))));
    }

    private Optional<String> notWaiting(String who) {
        return participants.stream()
                .filter(each -> isNamed(each, who) && !each.isInLobby().orElse(false))
                .findFirst()
                .map(each -> who + " does not wait in the lobby; only who waits there is admitted");
    }

    private Roster changed(String who, UnaryOperator<Participant> change) {
        return new Roster(participants.stream()
                .map(each -> isNamed(each, who) ? change.apply(each) : each)
                .toList());
    }

    private static boolean isNamed(Participant participant, String who) {
        return participant.id().filter(who::equals).isPresent()
                || nameOf(participant).equals(who);
    }

    static Participant copy(Participant it, Optional<Boolean> muted, Optional<Boolean> inLobby) {
        return new Participant(
                it.id(),
                it.info(),
                inLobby,
                muted,
                it.mediaStreams(),
                it.metadata(),
                it.recordingInfo(),
                it.removedState(),
                it.restrictedExperience(),
                it.rosterSequenceNumber(),
                it.endpointId(),
                it.clientVersion(),
                it.replacementLink(),
                it.isIdentityAnonymized(),
                it.extras());
    }
}
