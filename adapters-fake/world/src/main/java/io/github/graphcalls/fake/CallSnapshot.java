package io.github.graphcalls.fake;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallTopology;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.fake.event.Event;
import io.github.graphcalls.fake.event.RosterEvent;
import java.time.Instant;
import java.util.Optional;

/**
 * The state of a call from an instant until its next step.
 *
 * @param at the instant
 * @param lookups how often the call had been looked up by then
 * @param call the call
 * @param last the event that led to it, null for the opening
 * @param rosterChanges how often the roster has changed
 */
record CallSnapshot(Instant at, int lookups, Call call, Event last, int rosterChanges) {

    static CallSnapshot opening(Instant at, int lookups, Call call) {
        return new CallSnapshot(
                at, lookups, call, null, call.participants().items().isEmpty() ? 0 : 1);
    }

    CallSnapshot after(Event event, Instant instant, int lookupsByThen) {
        Event plain = plain(event);
        Call after = event.applyTo(call, instant);
        boolean changesRoster = plain instanceof RosterEvent
                || !after.participants().items().equals(call.participants().items());
        return new CallSnapshot(
                instant, lookupsByThen, after, plain, changesRoster ? rosterChanges + 1 : rosterChanges);
    }

    /** The event without the mark that it is meant. */
    static Event plain(Event event) {
        return event instanceof Event.Meant meant ? meant.event() : event;
    }

    /** Whether a lookup could have returned this snapshot before the other one began. */
    boolean isBefore(CallSnapshot other) {
        return at.isBefore(other.at) || lookups < other.lookups;
    }

    boolean isForgotten() {
        return last instanceof Event.Forgotten;
    }

    /** Whether it is a group call that had participants, of whom the last has left. */
    boolean isDeserted() {
        return rosterChanges > 0
                && !call.topology().equals(Optional.of(CallTopology.PEER_TO_PEER))
                && call.participants() instanceof Relationship.Complete<?> roster
                && roster.items().isEmpty();
    }
}
