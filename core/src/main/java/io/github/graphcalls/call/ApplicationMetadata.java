package io.github.graphcalls.call;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Extras;

/**
 * What an application attached to a call; undeclared, yet sent with incoming calls (fact 3.3). Immutable.
 *
 * @param botData the members of {@code botData}, none when Graph sent none
 * @param extras what Graph sent here beyond the components above
 */
public record ApplicationMetadata(Extras botData, Extras extras) {

    public ApplicationMetadata {
        requireNonNull(botData, "botData");
        requireNonNull(extras, "extras");
    }
}
