package io.github.graphcalls.call.participant;

import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.RecordComponents;
import java.util.Optional;

/**
 * The removal of a participant. Immutable.
 *
 * @param reason the reason
 * @param extras the members that Graph sent beyond the components above
 */
public record RemovedState(Optional<String> reason, Extras extras) {

    public RemovedState {
        RecordComponents.requireNonNull(RemovedState.class, reason, extras);
    }

    @Override
    public String toString() {
        return RecordComponents.toString(this);
    }
}
