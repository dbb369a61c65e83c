package io.github.graphcalls.fake.script;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.event.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The story of one call: its first document, and the steps that change it. A step that Graph's documented life cycle does not
 * allow (FACTS.md#call-states) is refused when the story is made, unless its event is {@linkplain
 * io.github.graphcalls.fake.event.StateEvents#meant meant}. Immutable; each method returns another story.
 *
 * @param opening the call when it begins, with all properties
 * @param begins the time from the beginning of the world to that of the call; until then the call is not found
 * @param steps the steps, in their order
 */
public record CallScript(Call opening, Duration begins, List<Step> steps) {

    /**
     * Checks the story.
     *
     * @throws IllegalArgumentException if {@code begins} is negative
     * @throws ScriptException for a step that is not allowed
     */
    public CallScript {
        requireNonNull(opening, "opening");
        if (begins.isNegative()) {
            throw new IllegalArgumentException("begins: expected zero or more, found " + begins);
        }
        steps = List.copyOf(steps);
        LifecycleCheck.check(opening, steps);
    }

    /**
     * Creates a story without steps.
     *
     * @param opening the call, with all properties
     * @return the story
     */
    public static CallScript of(Call opening) {
        return new CallScript(opening, Duration.ZERO, List.of());
    }

    /**
     * Creates the story of a call that the application makes: peer-to-peer for one target, a group call for several. Its first
     * state is establishing.
     *
     * @param id the id
     * @param first the display name of the first target
     * @param others the display names of further targets
     * @return the story so far
     */
    public static CallScript outgoing(CallId id, String first, String... others) {
        return of(InitialCalls.outgoing(id, first, others));
    }

    /**
     * Creates the story of a call with which the application joins a meeting. Its first state is establishing.
     *
     * @param id the id
     * @param organizer the display name of the organizer of the meeting
     * @return the story so far
     */
    public static CallScript joining(CallId id, String organizer) {
        return of(InitialCalls.joining(id, organizer));
    }

    /**
     * Creates the story of a peer-to-peer call to the application.
     *
     * @param id the id
     * @param caller the display name of the caller
     * @return the story so far
     */
    public static CallScript incoming(CallId id, String caller) {
        return of(InitialCalls.incoming(id, caller));
    }

    /**
     * Creates the story of a group call to the application.
     *
     * @param id the id
     * @param caller the display name of the caller
     * @return the story so far
     */
    public static CallScript incomingFromGroup(CallId id, String caller) {
        return of(InitialCalls.incomingFromGroup(id, caller));
    }

    /**
     * Returns the id of the call.
     *
     * @return the id
     */
    public CallId id() {
        return opening.id();
    }

    /**
     * Returns the story with another beginning.
     *
     * @param delay the time from the beginning of the world
     * @return the story
     * @throws IllegalArgumentException for a negative one
     */
    public CallScript beginning(Duration delay) {
        return new CallScript(opening, delay, steps);
    }

    /**
     * Adds events at the same instant as the step before.
     *
     * @param events the events, in their order
     * @return the story so far
     * @throws ScriptException for an event that is not allowed
     */
    public CallScript atOnce(Event... events) {
        return then(StepTiming.AT_ONCE, events);
    }

    /**
     * Adds events after a duration.
     *
     * @param duration the time since the step before; a step later than {@link java.time.Instant#MAX} never happens
     * @param events the events, in their order
     * @return the story so far
     * @throws IllegalArgumentException for a negative duration, or without an event
     * @throws ScriptException for an event that is not allowed
     */
    public CallScript after(Duration duration, Event... events) {
        return then(new StepTiming.After(duration), events);
    }

    /**
     * Adds events after a number of lookups of the call.
     *
     * @param lookups the number of lookups since the step before; the next lookup is the first that shows the events
     * @param events the events, in their order
     * @return the story so far
     * @throws IllegalArgumentException for less than one lookup, or without an event
     * @throws ScriptException for an event that is not allowed
     */
    public CallScript afterLookups(int lookups, Event... events) {
        return then(new StepTiming.AfterLookups(lookups), events);
    }

    private CallScript then(StepTiming when, Event... events) {
        if (events.length == 0 && when != StepTiming.AT_ONCE) {
            throw new IllegalArgumentException("call " + id() + ", " + when + ": expected at least one event");
        }
        List<Step> all = new ArrayList<>(steps);
        StepTiming next = when;
        for (Event event : events) {
            all.add(new Step(next, event));
            next = StepTiming.AT_ONCE;
        }
        return new CallScript(opening, begins, all);
    }

    /** Returns the first document and one line for each step. */
    @Override
    public String toString() {
        StringBuilder story = new StringBuilder(opening.toString());
        if (!begins.isZero()) {
            story.append(" begins after ").append(begins);
        }
        steps.forEach(step -> story.append("\n  ").append(step));
        return story.toString();
    }
}
