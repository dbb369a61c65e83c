package io.github.graphcalls.call;

import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.RecordComponents;
import java.util.Optional;

/**
 * Metadata that an application attached to a call; undeclared, but sent with incoming calls (FACTS.md#undeclared-members).
 * Immutable.
 *
 * @param botData the members of {@code botData}
 * @param extras the members that Graph sent beyond the components above
 */
public record ApplicationMetadata(Optional<Extras> botData, Extras extras) {

    public ApplicationMetadata {
        RecordComponents.requireNonNull(ApplicationMetadata.class, botData, extras);
    }

    @Override
    public String toString() {
        return RecordComponents.toString(this);
    }
}
