package io.github.graphcalls.fake;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallTopology;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.fake.event.Event;
import io.github.graphcalls.fake.event.RosterEvent;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.timeline.CallChanges;
import io.github.graphcalls.fake.timeline.WorldEvent;
import io.github.graphcalls.notification.NotificationSubject.Roster;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The state of a call from an instant until its next step.
 *
 * @param at the instant
 * @param steps how many steps of the story have happened
 * @param lookups how often the call had been looked up by then
 * @param call the call
 * @param last the event that led to it, null for the opening
 * @param rosterChanges how often the roster has changed
 */
record CallSnapshot(Instant at, int steps, int lookups, Call call, Event last, int rosterChanges) {

    static CallSnapshot opening(Instant at, int lookups, Call call) {
        return new CallSnapshot(
                at, 0, lookups, call, null, call.participants().items().isEmpty() ? 0 : 1);
    }

    CallSnapshot after(Event event, Instant instant, int lookupsByThen) {
        Event plain = plain(event);
        Call after = event.applyTo(call, instant);
        boolean changesRoster = plain instanceof RosterEvent
                || !after.participants().items().equals(call.participants().items());
        return new CallSnapshot(
                instant, steps + 1, lookupsByThen, after, plain, changesRoster ? rosterChanges + 1 : rosterChanges);
    }

    /** When a step is due, or null if that is after {@link Instant#MAX}. */
    static Instant dueAfter(Instant from, Duration wait) {
        return wait.getSeconds() < Instant.MAX.getEpochSecond() - from.getEpochSecond() ? from.plus(wait) : null;
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

    /** Whether a later step of the story forgets the call. */
    boolean isYetToBeForgotten(CallScript story) {
        return story.steps().stream().skip(steps).anyMatch(step -> plain(step.event()) instanceof Event.Forgotten);
    }

    /** The notifications of the step that led here from another snapshot, or of the opening if that is null. */
    Stream<WorldEvent> eventsSince(CallSnapshot before, CallScript story) {
        if (before == null) {
            return CallChanges.opening(at, call);
        }
        boolean ends = call.isOver() && !before.call.isOver() && !isYetToBeForgotten(story);
        return isForgotten()
                ? CallChanges.forgotten(at, call)
                : CallChanges.between(at, before.call, call, rosterNumber(story), ends);
    }

    /** Counts on from the greatest number in the first document. */
    private long rosterNumber(CallScript story) {
        OptionalLong first = new Roster(story.opening().participants().items()).sequenceNumber();
        return first.isPresent() ? first.getAsLong() + rosterChanges - 1 : rosterChanges;
    }

    /** Whether it is a group call that had participants, of whom the last has left. */
    boolean isDeserted() {
        return rosterChanges > 0
                && !call.topology().equals(Optional.of(CallTopology.PEER_TO_PEER))
                && call.participants() instanceof Relationship.Complete<?> roster
                && roster.items().isEmpty();
    }
}
