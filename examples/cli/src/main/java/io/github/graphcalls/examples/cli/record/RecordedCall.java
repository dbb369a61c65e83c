package io.github.graphcalls.examples.cli.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.fake.event.EndEvents;
import io.github.graphcalls.fake.event.Event;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.journal.JournalEntry;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the script and the faults of one call from its lookups. */
final class RecordedCall {

    private static final Duration YEAR = Duration.ofDays(365);

    private final CallId id;
    private final Instant begins;
    private final List<Fault> faults = new ArrayList<>();
    private Optional<CallScript> script = Optional.empty();
    private ObjectNode document;
    private Call call;
    private Instant last;
    private boolean wasMissing;
    private boolean isForgotten;

    RecordedCall(CallId id, Instant begins) {
        this.id = id;
        this.begins = begins;
        last = begins;
    }

    /** Adds a lookup, in the order of the journal, with the document without names. */
    void add(JournalEntry entry, Optional<JsonNode> redacted) {
        if (entry.outcome() instanceof Found && redacted.isPresent()) {
            found(entry, (ObjectNode) redacted.get());
        } else if (entry.outcome() instanceof NotFound notFound && notFound.isProven()) {
            forget(entry.at());
        } else {
            RecordedEffects.of(entry)
                    .ifPresent(effect -> faults.add(Fault.of(effect).forCall(id).onLookup(entry.nth())));
        }
    }

    private void found(JournalEntry entry, ObjectNode found) {
        ObjectNode merged = document == null ? found : merged(found, entry.query());
        if (merged.equals(document) || isForgotten) {
            return;
        }
        document = merged;
        Call next = RecordedScenario.read(merged);
        if (script.isEmpty()) {
            // A call that no lookup missed exists from the beginning, also for a clock that stands still.
            last = wasMissing ? entry.at() : begins;
            script = Optional.of(CallScript.of(next).beginning(Duration.between(begins, last)));
            call = next;
            return;
        }
        Event shows = new Event.Shows(next);
        step(entry.at(), shows.refusalFor(call).isPresent() ? new Event.Meant(shows) : shows);
        call = next;
        last = entry.at();
    }

    /** An answer has the selected properties and the expanded relationships; the others are as they were. */
    private ObjectNode merged(ObjectNode found, CallQuery query) {
        ObjectNode merged = found.deepCopy();
        if (!query.select().isEmpty()) {
            for (CallProperty property : CallProperty.values()) {
                if (!query.select().contains(property)) {
                    keep(property.graphName(), merged);
                }
            }
        }
        for (CallRelationship relationship : CallRelationship.values()) {
            if (!query.expand().contains(relationship)) {
                keep(relationship.graphName(), merged);
            }
        }
        return merged;
    }

    private void keep(String name, ObjectNode merged) {
        document.properties().stream()
                .filter(each -> each.getKey().equals(name) || each.getKey().startsWith(name + "@"))
                .forEach(each -> merged.set(each.getKey(), each.getValue()));
    }

    private void forget(Instant at) {
        wasMissing |= script.isEmpty();
        if (script.isEmpty() || isForgotten) {
            return;
        }
        isForgotten = true;
        if (call.isOver()) {
            step(at, EndEvents.forgotten());
        } else {
            // Its end was not seen: nothing is claimed but that it is over.
            Event over = new Event.Becomes(CallState.TERMINATED, Optional.empty(), Optional.empty());
            step(at, over.refusalFor(call).isPresent() ? new Event.Meant(over) : over);
        }
        last = at;
    }

    private void step(Instant at, Event event) {
        Duration since = Duration.between(last, at);
        script = script.map(story -> story.after(since, event));
    }

    /** Returns the script, in which a call that was found terminated stays so. */
    Optional<CallScript> script() {
        boolean staysOver = call != null && call.isOver() && !isForgotten;
        return staysOver ? script.map(story -> story.after(YEAR, EndEvents.forgotten())) : script;
    }

    List<Fault> faults() {
        return faults;
    }
}
