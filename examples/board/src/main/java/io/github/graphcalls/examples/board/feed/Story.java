package io.github.graphcalls.examples.board.feed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The newest entries of the timeline of one call, and the people who are in it. Not safe for use by several threads. */
final class Story {

    static final int MAX_ENTRIES = 500;

    private record Person(String name, boolean isInLobby, boolean isMuted) {
        static Person of(Participant participant) {
            return new Person(
                    People.nameOf(participant),
                    participant.isInLobby().orElse(false),
                    participant.isMuted().orElse(false));
        }
    }

    private final Deque<String> entries = new ArrayDeque<>();
    private Map<String, Person> people = Map.of();

    List<String> entries() {
        return List.copyOf(entries);
    }

    void state(Instant at, String state) {
        add(entry(at, "state").put("state", state));
    }

    void lookup(Instant at, String outcome, LookupOutcome details) {
        ObjectNode entry = entry(at, "lookup").put("outcome", outcome);
        details.diagnostics().status().ifPresent(status -> entry.put("status", status));
        add(entry);
    }

    void waiting(Instant at, Instant until, String why) {
        add(entry(at, "wait").put("until", until.toString()).put("why", why));
    }

    /** Sets who is in the call without entries, for a call whose earlier timeline was forgotten. */
    void began(List<Participant> roster) {
        people = peopleOf(roster);
    }

    void roster(Instant at, List<Participant> roster) {
        Map<String, Person> before = people;
        people = peopleOf(roster);
        people.forEach((key, person) -> changes(at, key, Optional.ofNullable(before.get(key)), person));
        before.forEach((key, person) -> {
            if (!people.containsKey(key)) {
                person(at, key, person, "left");
            }
        });
    }

    private void changes(Instant at, String key, Optional<Person> before, Person now) {
        if (before.isEmpty() || before.get().isInLobby() != now.isInLobby()) {
            person(at, key, now, now.isInLobby() ? "lobby" : "joined");
        }
        if (before.map(Person::isMuted).orElse(false) != now.isMuted()) {
            person(at, key, now, now.isMuted() ? "muted" : "unmuted");
        }
    }

    private void person(Instant at, String key, Person person, String change) {
        add(entry(at, "person").put("person", key).put("name", person.name()).put("change", change));
    }

    private static Map<String, Person> peopleOf(List<Participant> roster) {
        Map<String, Person> people = new HashMap<>();
        for (Participant each : roster) {
            if (each.removedState().isEmpty()) {
                people.put(each.id().orElseGet(() -> People.nameOf(each)), Person.of(each));
            }
        }
        return people;
    }

    private static ObjectNode entry(Instant at, String kind) {
        return JsonNodeFactory.instance.objectNode().put("at", at.toString()).put("kind", kind);
    }

    private void add(ObjectNode entry) {
        if (entries.size() == MAX_ENTRIES) {
            entries.removeFirst();
        }
        entries.addLast(entry.toString());
    }
}
