package io.github.graphcalls.fake.script;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.fake.event.Event;

/**
 * One step of a story. Immutable.
 *
 * @param when the time, relative to the step before
 * @param event the event
 */
public record Step(StepTiming when, Event event) {

    public Step {
        requireNonNull(when, "when");
        requireNonNull(event, "event");
    }

    @Override
    public String toString() {
        return when + ": " + event;
    }
}
