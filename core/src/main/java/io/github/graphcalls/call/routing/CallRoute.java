package io.github.graphcalls.call.routing;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import java.util.Optional;

/**
 * One step in which a call was retargeted. Immutable.
 *
 * @param original whom the call was for
 * @param finalIdentity whom it came to; Graph's {@code final}, which Java does not allow as a name
 * @param routingType how it was retargeted
 * @param extras what Graph sent here beyond the components above
 */
public record CallRoute(
        Optional<IdentitySet> original,
        Optional<IdentitySet> finalIdentity,
        Optional<Evolvable<RoutingType>> routingType,
        Extras extras) {

    public CallRoute {
        requireNonNull(original, "original");
        requireNonNull(finalIdentity, "finalIdentity");
        requireNonNull(routingType, "routingType");
        requireNonNull(extras, "extras");
    }
}
