package io.github.graphcalls.fake.script;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.fake.event.Event;

/**
 * One step of a story. Immutable.
 *
 * @param when when it happens
 * @param event what happens
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
