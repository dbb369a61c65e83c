package io.github.graphcalls.call;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Extras;
import java.util.Optional;

/**
 * What an application attached to a call; undeclared, yet sent with incoming calls (fact 3.3). Immutable.
 *
 * @param botData the members of {@code botData}
 * @param extras what Graph sent here beyond the components above
 */
public record ApplicationMetadata(Optional<Extras> botData, Extras extras) {

    public ApplicationMetadata {
        requireNonNull(botData, "botData");
        requireNonNull(extras, "extras");
    }
}
