package io.github.graphcalls.fake.generated;

import io.github.graphcalls.call.routing.AudioRoutingGroup;
import io.github.graphcalls.call.routing.CallOptions;
import io.github.graphcalls.call.routing.CallOptions.IncomingCallOptions;
import io.github.graphcalls.call.routing.CallOptions.OtherCallOptions;
import io.github.graphcalls.call.routing.CallOptions.OutgoingCallOptions;
import io.github.graphcalls.call.routing.CallRoute;
import io.github.graphcalls.call.routing.IncomingContext;
import io.github.graphcalls.call.routing.RoutingMode;
import io.github.graphcalls.call.routing.RoutingType;
import io.github.graphcalls.call.value.Extras;
import java.util.Optional;

/** How a call came to its target and how its audio is routed. */
final class Routing {

    private interface Options<T extends CallOptions> {
        T of(Optional<Boolean> a, Optional<Boolean> b, Optional<Boolean> c, Optional<Boolean> d, Extras extras);
    }

    private final Draws draws;
    private final People people;

    Routing(Draws draws, People people) {
        this.draws = draws;
        this.people = people;
    }

    CallOptions options(boolean incoming) {
        return draws.unknownVariant()
                .<CallOptions>map(extras -> options(OtherCallOptions::new, extras))
                .orElseGet(() -> incoming
                        ? options(IncomingCallOptions::new, draws.extras())
                        : options(OutgoingCallOptions::new, draws.extras()));
    }

    private <T extends CallOptions> T options(Options<T> variant, Extras extras) {
        return variant.of(draws.maybeFlag(), draws.maybeFlag(), draws.maybeFlag(), draws.maybeFlag(), extras);
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
