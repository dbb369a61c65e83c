package io.github.graphcalls.fake.script;

import io.github.graphcalls.call.value.RecordComponents;
import io.github.graphcalls.fake.event.Event;

/**
 * One step of a story. Immutable.
 *
 * @param timing the time, relative to the step before
 * @param event the event
 */
public record Step(StepTiming timing, Event event) {

    public Step {
        RecordComponents.requireNonNull(Step.class, timing, event);
    }

    @Override
    public String toString() {
        return timing + ": " + event;
    }
}
