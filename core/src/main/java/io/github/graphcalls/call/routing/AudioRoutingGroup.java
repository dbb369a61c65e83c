package io.github.graphcalls.call.routing;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import java.util.List;
import java.util.Optional;

/**
 * A group within which audio is routed. Immutable.
 *
 * @param id the id
 * @param routingMode how audio is routed
 * @param sources the participants who are heard
 * @param receivers the participants who hear
 * @param extras what Graph sent here beyond the components above
 */
public record AudioRoutingGroup(
        Optional<String> id,
        Optional<Evolvable<RoutingMode>> routingMode,
        List<String> sources,
        List<String> receivers,
        Extras extras) {

    public AudioRoutingGroup {
        requireNonNull(id, "id");
        requireNonNull(routingMode, "routingMode");
        sources = List.copyOf(sources);
        receivers = List.copyOf(receivers);
        requireNonNull(extras, "extras");
    }
}
