package io.github.graphcalls.call.routing;

import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.RecordComponents;
import java.util.Optional;

/**
 * One step in which a call was retargeted. Immutable.
 *
 * @param original the original target of the call
 * @param finalIdentity the new target; Graph's {@code final}, which is a keyword of Java
 * @param routingType the way in which it was retargeted
 * @param extras the members that Graph sent beyond the components above
 */
public record CallRoute(
        Optional<IdentitySet> original,
        Optional<IdentitySet> finalIdentity,
        Optional<Evolvable<RoutingType>> routingType,
        Extras extras) {

    public CallRoute {
        RecordComponents.requireNonNull(CallRoute.class, original, finalIdentity, routingType, extras);
    }

    @Override
    public String toString() {
        return RecordComponents.toString(this);
    }
}
