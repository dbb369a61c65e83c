package io.github.graphcalls.fake.script;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.event.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The story of one call: how it is when it begins, and what happens to it, step after step. A step that Graph's documented life
 * of a call does not allow (fact 3.5) is refused when the story is made, unless its event is {@linkplain io.github.graphcalls.fake.event.StateEvents#meant meant}.
 * Immutable; each method gives another story.
 *
 * @param opening all that is known of the call when it begins
 * @param begins how long after the beginning of the world the call begins; until then it is not found
 * @param steps what happens
 */
public record CallScript(Call opening, Duration begins, List<Step> steps) {

    /**
     * Checks the story.
     *
     * @throws IllegalArgumentException if it begins before the world
     * @throws ScriptException for a step that is not allowed, naming it and what would be
     */
    public CallScript {
        requireNonNull(opening, "opening");
        if (begins.isNegative()) {
            throw new IllegalArgumentException("a call begins with the world or later, not " + begins + " before");
        }
        steps = List.copyOf(steps);
        LifecycleCheck.check(opening, steps);
    }

    /**
     * The story of a call to which nothing happens.
     *
     * @param opening all that is known of it
     * @return the story
     */
    public static CallScript of(Call opening) {
        return new CallScript(opening, Duration.ZERO, List.of());
    }

    /**
     * A call that the application makes: to one it is a peer-to-peer call, to several a group call. It begins by being
     * established.
     *
     * @param id the id
     * @param first whom it calls, by name
     * @param others whom else it calls
     * @return the story so far
     */
    public static CallScript outgoing(CallId id, String first, String... others) {
        return of(InitialCalls.outgoing(id, first, others));
    }

    /**
     * A call with which the application joins a meeting. It begins by being established.
     *
     * @param id the id
     * @param organizer who organizes the meeting, by name
     * @return the story so far
     */
    public static CallScript joining(CallId id, String organizer) {
        return of(InitialCalls.joining(id, organizer));
    }

    /**
     * A peer-to-peer call that comes to the application.
     *
     * @param id the id
     * @param caller who calls, by name
     * @return the story so far
     */
    public static CallScript incoming(CallId id, String caller) {
        return of(InitialCalls.incoming(id, caller));
    }

    /**
     * A group call into which the application is called.
     *
     * @param id the id
     * @param caller who calls, by name
     * @return the story so far
     */
    public static CallScript incomingFromGroup(CallId id, String caller) {
        return of(InitialCalls.incomingFromGroup(id, caller));
    }

    /**
     * The call.
     *
     * @return its id
     */
    public CallId id() {
        return opening.id();
    }

    /**
     * The same story, beginning later.
     *
     * @param delay how long after the beginning of the world
     * @return the story
     * @throws IllegalArgumentException for a negative one
     */
    public CallScript beginning(Duration delay) {
        return new CallScript(opening, delay, steps);
    }

    /**
     * And then, with the step before, this happens.
     *
     * @param events what happens, in this order
     * @return the story so far
     * @throws ScriptException for an event that is not allowed
     */
    public CallScript atOnce(Event... events) {
        return then(StepTiming.AT_ONCE, events);
    }

    /**
     * And then, after a while, this happens.
     *
     * @param duration how long after the step before; what would come after the end of time never happens
     * @param events what happens, in this order
     * @return the story so far
     * @throws IllegalArgumentException for a negative duration, or without an event, since the wait would be lost
     * @throws ScriptException for an event that is not allowed
     */
    public CallScript after(Duration duration, Event... events) {
        return then(new StepTiming.After(duration), events);
    }

    /**
     * And then, when the call has been looked up so many times, this happens.
     *
     * @param lookups how many lookups after the step before; the next one is the first to show this
     * @param events what happens, in this order
     * @return the story so far
     * @throws IllegalArgumentException for less than one lookup, or without an event, since the wait would be lost
     * @throws ScriptException for an event that is not allowed
     */
    public CallScript afterLookups(int lookups, Event... events) {
        return then(new StepTiming.AfterLookups(lookups), events);
    }

    private CallScript then(StepTiming when, Event... events) {
        if (events.length == 0 && when != StepTiming.AT_ONCE) {
            throw new IllegalArgumentException("nothing happens " + when + " in the story of call " + id()
                    + ", and the wait would be lost: say what happens then");
        }
        List<Step> all = new ArrayList<>(steps);
        StepTiming next = when;
        for (Event event : events) {
            all.add(new Step(next, event));
            next = StepTiming.AT_ONCE;
        }
        return new CallScript(opening, begins, all);
    }

    /** The story, a line for each step. */
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
