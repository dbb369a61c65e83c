package io.github.graphcalls.fake.generated;

import io.github.graphcalls.call.routing.AudioRoutingGroup;
import io.github.graphcalls.call.routing.CallOptions;
import io.github.graphcalls.call.routing.CallOptionsType;
import io.github.graphcalls.call.routing.CallRoute;
import io.github.graphcalls.call.routing.IncomingContext;
import io.github.graphcalls.call.routing.RoutingMode;
import io.github.graphcalls.call.routing.RoutingType;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import java.util.Optional;

/** How a call came to its target and how its audio is routed. */
final class GeneratedRouting {

    private final RandomValues draws;
    private final GeneratedIdentitySets people;

    GeneratedRouting(RandomValues draws, GeneratedIdentitySets people) {
        this.draws = draws;
        this.people = people;
    }

    CallOptions options(boolean incoming) {
        CallOptionsType usual =
                incoming ? CallOptionsType.INCOMING_CALL_OPTIONS : CallOptionsType.OUTGOING_CALL_OPTIONS;
        Optional<Extras> unknown = draws.unknownVariant();
        Extras extras = unknown.orElseGet(draws::extras);
        return new CallOptions(
                Optional.of(RandomValues.typeOf(CallOptionsType.class, extras).orElse(Evolvable.of(usual))),
                draws.maybeFlag(),
                draws.maybeFlag(),
                draws.maybeFlag(),
                draws.maybeFlag(),
                Extras.of(extras.members()));
    }

    CallRoute route() {
        return new CallRoute(
                Optional.of(people.anybody()),
                Optional.of(people.anybody()),
                Optional.of(draws.word(RoutingType.class)),
                draws.extras());
    }

    IncomingContext context() {
        return new IncomingContext(
                draws.maybe(draws::guid),
                draws.maybe(draws::guid),
                draws.maybe(people::anybody),
                draws.maybe(people::anybody),
                draws.extras());
    }

    AudioRoutingGroup audioGroup() {
        return new AudioRoutingGroup(
                Optional.of(draws.guid()),
                Optional.of(draws.word(RoutingMode.class)),
                draws.several(0, 2, draws::guid),
                draws.several(0, 3, draws::guid),
                draws.extras());
    }
}
