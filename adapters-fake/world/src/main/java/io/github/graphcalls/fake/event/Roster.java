package io.github.graphcalls.fake.event;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.participant.ParticipantInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The participants of a call, and the events that are allowed on them. */
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
        if (event instanceof RosterEvent.Changes it) {
            return new Roster(participants.stream()
                    .flatMap(each -> isNamed(each, it.who()) ? it.change().applyTo(each).stream() : Stream.of(each))
                    .toList());
        }
        Participant joining = ((RosterEvent.Joins) event).participant();
        return new Roster(
                Stream.concat(participants.stream(), Stream.of(joining)).toList());
    }

    Optional<String> refusalOf(RosterEvent event) {
        if (event instanceof RosterEvent.Joins it) {
            Participant joining = it.participant();
            boolean isIn = joining.id().isPresent()
                    && participants.stream().anyMatch(each -> each.id().equals(joining.id()));
            return isIn
                    ? Optional.of(nameOf(joining) + " is in the call already; use another participant")
                    : Optional.empty();
        }
        RosterEvent.Changes it = (RosterEvent.Changes) event;
        Optional<Participant> present =
                participants.stream().filter(each -> isNamed(each, it.who())).findFirst();
        if (present.isEmpty()) {
            return Optional.of("no participant " + it.who() + " is in the call; " + namesInTheCall());
        }
        boolean waits = present.get().isInLobby().orElse(false);
        return it.change() == ParticipantChange.ADMITTED && !waits
                ? Optional.of(it.who() + " is not in the lobby; only a participant in the lobby is admitted")
                : Optional.empty();
    }

    static String nameOf(Participant participant) {
        return participant
                .info()
                .flatMap(ParticipantInfo::identity)
                .flatMap(IdentitySet::first)
                .flatMap(Identity::displayName)
                .or(participant::id)
                .orElse("a participant without a name");
    }

    private String namesInTheCall() {
        return participants.isEmpty()
                ? "add a participant first"
                : "expected one of " + participants.stream().map(Roster::nameOf).collect(Collectors.joining(", "));
    }

    private static boolean isNamed(Participant participant, String who) {
        return participant.id().filter(who::equals).isPresent()
                || nameOf(participant).equals(who);
    }
}
