package io.github.graphcalls.call.participant;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Extras;
import java.util.Optional;

/**
 * Why a participant is no longer there. Immutable.
 *
 * @param reason the reason
 * @param extras what Graph sent here beyond the components above
 */
public record RemovedState(Optional<String> reason, Extras extras) {

    public RemovedState {
        requireNonNull(reason, "reason");
        requireNonNull(extras, "extras");
    }
}
