package io.github.graphcalls.examples.cli.text;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.operation.CommsOperation;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.routing.AudioRoutingGroup;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Relationship;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Adds the rows of expanded relationships: participants, operations, audio groups, shared content. */
final class Roster {

    private Roster() {}

    static void addTo(Call call, Rows rows) {
        addTo("Participants", "participant", call.participants(), Roster::participant, rows);
        addTo("Operations", "operation", call.operations(), Roster::operation, rows);
        addTo("Audio groups", "group", call.audioRoutingGroups(), Roster::group, rows);
        addTo(
                "Shared content",
                "session",
                call.contentSharingSessions(),
                session -> session.id().orElse("without an id"),
                rows);
    }

    private static <T> void addTo(
            String label, String what, Relationship<T> related, Function<T, String> text, Rows rows) {
        related.<Optional<String>>fold(
                        Optional::empty,
                        all -> Optional.of(Counts.of(all.size(), what)),
                        page -> Optional.of(Counts.of(page.items().size(), what) + ", possibly more"))
                .ifPresent(count -> rows.add(label, count));
        related.items().forEach(item -> rows.add(label, text.apply(item)));
    }

    private static String participant(Participant participant) {
        return Identities.joined(
                Optional.of(participant.info().map(Identities::of).orElse(Identities.UNKNOWN)),
                ifTrue(participant.isMuted(), "muted"),
                ifTrue(participant.isInLobby(), "in the lobby"),
                participant
                        .recordingInfo()
                        .flatMap(info -> info.recordingStatus())
                        .map(Evolvable::text),
                participant
                        .removedState()
                        .map(state -> "removed"
                                + state.reason().map(why -> ": " + why).orElse("")));
    }

    private static String operation(CommsOperation operation) {
        return Identities.joined(
                operation.type().map(Evolvable::text),
                operation.status().map(Evolvable::text),
                operation.resultInfo().map(Progress::result),
                operation.id());
    }

    private static String group(AudioRoutingGroup group) {
        return Identities.joined(
                group.id(),
                group.routingMode().map(Evolvable::text),
                list("from", group.sources()),
                list("to", group.receivers()));
    }

    private static Optional<String> list(String label, List<String> ids) {
        return ids.isEmpty() ? Optional.empty() : Optional.of(label + " " + String.join(" ", ids));
    }

    private static Optional<String> ifTrue(Optional<Boolean> flag, String word) {
        return flag.filter(set -> set).map(set -> word);
    }
}
