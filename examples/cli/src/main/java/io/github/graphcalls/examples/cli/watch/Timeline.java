package io.github.graphcalls.examples.cli.watch;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.examples.cli.outcome.OutcomeReport;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Rejected;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What lookups showed of one call: its states, the people, its end, and the failure of the last lookup. */
final class Timeline {

    private final Lane states = new Lane("");
    private final Map<String, Lane> people = new LinkedHashMap<>();
    private Optional<Instant> first = Optional.empty();
    private Instant since = Instant.EPOCH;
    private String state = "";
    private Optional<String> end = Optional.empty();
    private String failure = "";

    /** Applies an outcome, and returns what changed, in words. A failure that ends the watch is reported as an error. */
    List<String> apply(LookupOutcome outcome, Instant at) {
        List<String> changes = new ArrayList<>();
        if (outcome instanceof Found found) {
            applyCall(found.call(), at, changes);
        } else if (isSeen() && outcome instanceof NotFound notFound && notFound.isProven()) {
            move("ended", Mark.ENDING, at);
            end = Optional.of("the call service does not know the call any more; how it ended was not seen");
            changes.add("ended: " + end.get());
        }
        boolean failed = !(outcome instanceof Found) && end.isEmpty() && !isFinal(outcome);
        String now = failed ? OutcomeReport.of(outcome).text() : "";
        if (failed && !now.equals(failure)) {
            changes.add("lookup failed: " + now);
        }
        failure = now;
        return changes;
    }

    private static boolean isFinal(LookupOutcome outcome) {
        return outcome instanceof NotFound notFound && notFound.isProven()
                || outcome instanceof Denied
                || outcome instanceof Rejected
                || outcome instanceof Malformed
                || outcome instanceof Unavailable unavailable && unavailable.cause() == Unavailable.Cause.BLOCKED;
    }

    private void applyCall(Call call, Instant at, List<String> changes) {
        String word = call.state().map(Evolvable::text).map(OneLine::of).orElse("found");
        Optional<String> how = call.isOver() ? call.end().map(Object::toString) : Optional.empty();
        if (!word.equals(state)) {
            move(word, Mark.of(call.state()), at);
            changes.add(word + how.map(text -> ": " + text).orElse(""));
        }
        if (call.isOver()) {
            end = Optional.of(how.orElse("the service reported no reason"));
        }
        Set<String> present = new LinkedHashSet<>();
        for (Participant participant : call.participants().items()) {
            String key = participant.id().orElseGet(() -> name(participant));
            present.add(key);
            Lane lane = people.computeIfAbsent(key, absent -> new Lane(name(participant)));
            boolean wasAbsent = lane.last() == Mark.ABSENT;
            Mark mark = mark(participant);
            if (lane.set(at, mark)) {
                changes.add(lane.label() + " " + verb(mark, wasAbsent));
            }
        }
        people.forEach((key, lane) -> {
            if (!present.contains(key) && lane.set(at, Mark.ABSENT)) {
                changes.add(lane.label() + " leaves");
            }
        });
    }

    private void move(String word, Mark mark, Instant at) {
        first = first.or(() -> Optional.of(at));
        since = at;
        state = word;
        states.set(at, mark);
    }

    boolean isSeen() {
        return first.isPresent();
    }

    Optional<Instant> first() {
        return first;
    }

    Instant since() {
        return since;
    }

    String state() {
        return state;
    }

    Lane states() {
        return states;
    }

    Collection<Lane> people() {
        return people.values();
    }

    Optional<String> end() {
        return end;
    }

    String failure() {
        return failure;
    }

    private static Mark mark(Participant participant) {
        if (participant.isInLobby().orElse(false)) {
            return Mark.LOBBY;
        }
        return participant.isMuted().orElse(false) ? Mark.MUTED : Mark.PRESENT;
    }

    private static String verb(Mark mark, boolean wasAbsent) {
        return switch (mark) {
            case LOBBY -> "waits in the lobby";
            case MUTED -> wasAbsent ? "joins, muted" : "is muted";
            default -> wasAbsent ? "joins" : "is in the call";
        };
    }

    private static String name(Participant participant) {
        Optional<IdentitySet> identity = participant.info().flatMap(ParticipantInfo::identity);
        Optional<Identity> known = identity.flatMap(
                set -> Stream.of(set.user(), set.phone(), set.guest(), set.application(), set.device(), set.encrypted())
                        .flatMap(Optional::stream)
                        .findFirst());
        return OneLine.of(known.flatMap(Identity::displayName)
                .or(() -> known.flatMap(Identity::id))
                .or(participant::id)
                .orElse("unknown"));
    }
}
